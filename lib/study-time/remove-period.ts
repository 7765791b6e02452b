import { type NoAccount, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, type Result } from "@/lib/result";
import type { RemovePeriodInput } from "./schema";

/** Removes a period of the member's; one that is gone, or is someone else's, stays as it is. */
export async function removePeriod(member: Member, { periodId }: RemovePeriodInput): Promise<Result<null, NoAccount>> {
  return withLockedMember(member, async (tx, owner) => {
    await tx.studyPeriod.deleteMany({ where: { id: periodId, userId: owner.id } });
    return done(null);
  });
}
