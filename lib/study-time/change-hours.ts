import { type NoAccount, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { type ChangedElsewhere, changedElsewhere } from "@/lib/forms/changed-elsewhere";
import { done, fail, type Result } from "@/lib/result";
import type { ChangeHoursInput } from "./schema";

type ChangeHoursResult = Result<null, NoAccount | ChangedElsewhere>;

/**
 * Keeps the hours of study a week, unless they were changed elsewhere and the person has not seen it. Plans that exist
 * stay as they are.
 */
export async function changeHours(member: Member, input: ChangeHoursInput): Promise<ChangeHoursResult> {
  const { hoursPerWeek } = input;
  return withLockedMember(member, async (tx, { id }): Promise<ChangeHoursResult> => {
    const stored = await tx.user.findUniqueOrThrow({ where: { id }, select: { hoursPerWeek: true } });
    const changed = changedElsewhere(
      { hoursPerWeek: String(stored.hoursPerWeek) },
      { hoursPerWeek: input["seen.hoursPerWeek"] },
      { hoursPerWeek: String(hoursPerWeek) },
    );
    if (changed) return fail(changed);
    await tx.user.update({ where: { id }, data: { hoursPerWeek }, select: { id: true } });
    return done(null);
  });
}
