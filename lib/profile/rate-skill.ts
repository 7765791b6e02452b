import { type LockedMember, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { readSuccessors } from "@/lib/catalog/successors";
import type { Tx } from "@/lib/db/client";
import { recordProgress } from "@/lib/plans/record-progress";
import { deriveRating } from "@/lib/ratings/derive-ratings";
import { followFor } from "@/lib/ratings/follow-catalogue";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { type RatedSkill, type RatingView, toRatingView } from "./rating-view";
import type { RateSkillInput } from "./schema";

/** Keeps what the person says of a skill, in its history and as their current rating. Saying it twice is saying it once. */
export async function rateSkill(
  member: Member,
  input: RateSkillInput,
  now: Date = new Date(),
): Promise<Result<RatedSkill, Failure>> {
  const rated = await withLockedMember(member, async (tx, owner): Promise<Result<RatingView | null, Failure>> => {
    if (!(await hasLevel(tx, input))) return fail(noSuchLevel);

    await followFor(tx, owner);
    // A page opened before the catalogue moved names the skill by its old id.
    const skillIds = (await readSuccessors(tx)).successorsOf(input.skillId);
    const moment = momentIn(owner.timeZone, now);
    let changed = false;
    for (const skillId of skillIds) {
      if (await isCurrent(tx, owner, { ...input, skillId })) continue;
      changed = true;
      await tx.ratingEvent.create({
        data: { ...input, userId: owner.id, skillId, source: "self", ...moment },
        select: { id: true },
      });
    }
    const derived = await deriveRating(tx, owner, input.skillId);
    if (changed) await recordProgress(tx, owner, moment);
    return done(derived && toRatingView(derived));
  });
  if (!rated.ok) return rated;
  return done({ skillId: input.skillId, rating: rated.value, savedAt: new Date().toISOString() });
}

const noSuchLevel = {
  kind: "no-such-level",
  message: "The catalogue has no such skill or level. Reload the page to see it as it is now.",
} as const;

async function hasLevel(tx: Tx, { skillId, level }: RateSkillInput): Promise<boolean> {
  if (level === null) return (await tx.skill.count({ where: { id: skillId } })) > 0;
  return (await tx.skillLevel.count({ where: { skillId, level } })) > 0;
}

async function isCurrent(
  tx: Tx,
  owner: LockedMember,
  { skillId, level, confidence }: RateSkillInput,
): Promise<boolean> {
  const current = await tx.rating.findUnique({
    where: { userId_skillId: { userId: owner.id, skillId } },
    select: { level: true, confidence: true, source: true },
  });
  if (!current) return level === null;
  return current.source === "self" && current.level === level && current.confidence === confidence;
}
