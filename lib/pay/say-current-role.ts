import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { changedElsewhere } from "@/lib/forms/changed-elsewhere";
import { done, type Failure, fail, type Result } from "@/lib/result";
import type { SayCurrentRoleInput } from "./schema";

/** Keeps where the person works now, unless that was changed elsewhere and they have not seen it. No rating changes by it. */
export async function sayCurrentRole(
  member: Member,
  { currentRoleId, "seen.currentRoleId": seen }: SayCurrentRoleInput,
): Promise<Result<null, Failure>> {
  return withLockedMember(member, async (tx, owner): Promise<Result<null, Failure>> => {
    if (currentRoleId !== null && (await tx.role.count({ where: { id: currentRoleId, retiredAt: null } })) === 0) {
      return fail(noSuchRole);
    }
    const { currentRole: stored } = await tx.user.findUniqueOrThrow({
      where: { id: owner.id },
      select: { currentRole: { select: { id: true, name: true } } },
    });
    const changed = changedElsewhere(
      { currentRoleId: stored?.id ?? "" },
      { currentRoleId: seen },
      { currentRoleId: currentRoleId ?? "" },
      { currentRoleId: stored?.name },
    );
    if (changed) return fail(changed);
    await tx.user.update({ where: { id: owner.id }, data: { currentRoleId } });
    return done(null);
  });
}

const noSuchRole = {
  kind: "no-such-role",
  message: "Please look at the marked fields.",
  fields: { currentRoleId: "Choose a role of the list." },
} as const;
