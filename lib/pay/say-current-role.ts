import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, type Failure, fail, type Result } from "@/lib/result";
import type { SayCurrentRoleInput } from "./schema";

/** Keeps where the person works now; no rating changes by it. */
export async function sayCurrentRole(
  member: Member,
  { currentRoleId }: SayCurrentRoleInput,
): Promise<Result<null, Failure>> {
  return withLockedMember(member, async (tx, owner): Promise<Result<null, Failure>> => {
    if (currentRoleId !== null && (await tx.role.count({ where: { id: currentRoleId, retiredAt: null } })) === 0) {
      return fail(noSuchRole);
    }
    await tx.user.update({ where: { id: owner.id }, data: { currentRoleId } });
    return done(null);
  });
}

const noSuchRole = {
  kind: "no-such-role",
  message: "Please look at the marked fields.",
  fields: { currentRoleId: "Choose a role of the list." },
} as const;
