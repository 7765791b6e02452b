import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { keepSaid } from "@/lib/profile/keep-said";
import type { Failure, Result } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import type { TakeRatingsInput } from "./schema";

/**
 * Takes the proposals of an import that the member saw, all of them or, where one cannot be, none. What they have
 * already stays as it is, so taking twice is taking once.
 * @returns how many ratings changed
 */
export async function takeRatings(
  member: Member,
  { take }: TakeRatingsInput,
  now: Date = new Date(),
): Promise<Result<number, Failure>> {
  return withLockedMember(member, (tx, owner) =>
    keepSaid(tx, owner, take, {
      source: "import",
      moment: momentIn(owner.timeZone, now),
      isSame: (current, { level, confidence }) => current?.level === level && current.confidence === confidence,
    }),
  );
}
