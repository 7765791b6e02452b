import type { Member } from "@/lib/accounts/member";
import type { Tx } from "@/lib/db/client";
import type { Confidence, RatingSource } from "@/lib/db/generated/enums";
import { lockMember } from "@/lib/plans/lock-member";

export type SettledRating = {
  readonly level: number;
  readonly confidence: Confidence;
  readonly source: RatingSource;
  readonly ratedAt: Date;
};

/**
 * Sets the person's current rating of a skill to what its history says: what they last said, raised by every
 * milestone that is still done and was done after they said it. To be called after any event or change of a
 * milestone; the order in which things were done and undone does not matter.
 * @returns the rating, `null` for unrated
 */
export async function settleRating(tx: Tx, member: Member, skillId: string): Promise<SettledRating | null> {
  await lockMember(tx, member);
  const settled = await ratingByHistory(tx, member, skillId);
  const key = { userId: member.id, skillId };
  if (settled) {
    await tx.rating.upsert({ where: { userId_skillId: key }, create: { ...key, ...settled }, update: settled });
  } else {
    await tx.rating.deleteMany({ where: key });
  }
  return settled;
}

async function ratingByHistory(tx: Tx, member: Member, skillId: string): Promise<SettledRating | null> {
  const said = await tx.ratingEvent.findFirst({
    where: { userId: member.id, skillId, source: { not: "milestone" } },
    orderBy: { id: "desc" },
    select: { id: true, level: true, confidence: true, source: true, at: true },
  });
  const milestone = await highestMilestone(tx, member, skillId, said?.id ?? 0n);
  if (milestone && milestone.level > (said?.level ?? 0)) {
    return { level: milestone.level, confidence: "sure", source: "milestone", ratedAt: milestone.at };
  }
  if (!said || said.level === null) return null;
  return { level: said.level, confidence: said.confidence, source: said.source, ratedAt: said.at };
}

/**
 * Of the milestones of this skill that are done now and have an event after the given one, the highest. The last event
 * of a milestone that is done is its being done, so any later event means that it was done later.
 */
async function highestMilestone(tx: Tx, member: Member, skillId: string, after: bigint) {
  const events = await tx.ratingEvent.findMany({
    where: { userId: member.id, skillId, source: "milestone", id: { gt: after }, planStep: { doneAt: { not: null } } },
    orderBy: { id: "desc" },
    select: { at: true, planStep: { select: { toLevel: true } } },
  });
  return events.reduce<{ level: number; at: Date } | null>((highest, { at, planStep }) => {
    const level = planStep?.toLevel ?? 0;
    return level > (highest?.level ?? 0) ? { level, at } : highest;
  }, null);
}
