import { lockMember } from "@/lib/accounts/lock-member";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";
import type { SayCurrentRoleInput } from "./schema";

/** Keeps where the person works now; no rating changes by it. */
export async function sayCurrentRole(
  member: Member,
  { currentRoleId }: SayCurrentRoleInput,
): Promise<Result<null, Failure>> {
  return db.$transaction(async (tx) => {
    if (!(await lockMember(tx, member))) return fail(noAccount);
    if (currentRoleId !== null && (await tx.role.count({ where: { id: currentRoleId, retiredAt: null } })) === 0) {
      return fail(noSuchRole);
    }
    await tx.user.update({ where: { id: member.id }, data: { currentRoleId } });
    return done(null);
  });
}

const noAccount = { kind: "no-account", message: "This account was deleted." } as const;
const noSuchRole = {
  kind: "no-such-role",
  message: "Please look at the marked fields.",
  fields: { currentRoleId: "Choose a role of the list." },
} as const;
