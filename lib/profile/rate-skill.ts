import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { deriveRating } from "@/lib/ratings/derive-ratings";
import { done, type Failure, type Result } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { keepSaid } from "./keep-said";
import { type RatedSkill, type RatingView, toRatingView } from "./rating-view";
import type { RateSkillInput } from "./schema";

/** Keeps what the person says of a skill, in its history and as their current rating. Saying it twice is saying it once. */
export async function rateSkill(
  member: Member,
  input: RateSkillInput,
  now: Date = new Date(),
): Promise<Result<RatedSkill, Failure>> {
  const rated = await withLockedMember(member, async (tx, owner): Promise<Result<RatingView | null, Failure>> => {
    const kept = await keepSaid(tx, owner, [input], {
      source: "self",
      moment: momentIn(owner.timeZone, now),
      isSame: (current, { level, confidence }) =>
        current === null
          ? level === null
          : current.source === "self" && current.level === level && current.confidence === confidence,
    });
    if (!kept.ok) return kept;
    const derived = await deriveRating(tx, owner, input.skillId);
    return done(derived && toRatingView(derived));
  });
  if (!rated.ok) return rated;
  return done({ skillId: input.skillId, rating: rated.value, savedAt: new Date().toISOString() });
}
