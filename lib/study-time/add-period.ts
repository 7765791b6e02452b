import { type LockedMember, type NoAccount, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { columnOfDay, dayIn } from "@/lib/time/days";
import { periodInWords } from "./period-in-words";
import { overlapping } from "./periods";
import { periodsOf } from "./queries";
import type { AddPeriodInput } from "./schema";

/** More than anyone plans; each is a row that every page of dates reads. */
export const mostPeriods = 50;

type PeriodRefused = Failure & { readonly kind: "period-refused" };

export type AddPeriodResult = Result<null, NoAccount | PeriodRefused>;

/** Keeps other hours for a period, or a break. The same period sent again changes nothing. */
export async function addPeriod(
  member: Member,
  input: AddPeriodInput,
  now: Date = new Date(),
): Promise<AddPeriodResult> {
  return withLockedMember(member, async (tx, owner): Promise<AddPeriodResult> => {
    const { first, last, hoursPerWeek } = input;
    const periods = await periodsOf(tx, owner);
    if (periods.some((each) => each.first === first && each.last === last && each.hoursPerWeek === hoursPerWeek)) {
      return done(null);
    }
    const refused = daysRefused(owner, input, now) ?? placeRefused(periods, input);
    if (refused) return fail(refused);
    await tx.studyPeriod.create({
      data: { userId: owner.id, first: columnOfDay(first), last: columnOfDay(last), hoursPerWeek },
      select: { id: true },
    });
    return done(null);
  });
}

function daysRefused({ timeZone }: LockedMember, { first, last }: AddPeriodInput, now: Date): PeriodRefused | null {
  if (last < first) return refusal("last", "Choose a last day that is not before the first day.");
  if (last < dayIn(timeZone, now)) return refusal("last", "This period is over already. Choose a later last day.");
  return null;
}

function placeRefused(periods: Awaited<ReturnType<typeof periodsOf>>, input: AddPeriodInput): PeriodRefused | null {
  const [other] = overlapping(periods, input);
  if (other) {
    return refusal(
      "first",
      `This overlaps with ${periodInWords(other)}. Choose other days, or remove that period first.`,
    );
  }
  if (periods.length < mostPeriods) return null;
  const message = `You already have ${mostPeriods} periods, the most you can have. Remove one first.`;
  return { kind: "period-refused", message };
}

const refusal = (field: "first" | "last", message: string): PeriodRefused => ({
  kind: "period-refused",
  message,
  fields: { [field]: message },
});
