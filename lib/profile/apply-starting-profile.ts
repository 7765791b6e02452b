import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Tx } from "@/lib/db/client";
import { currentRatings } from "@/lib/ratings/current-ratings";
import { deriveRatings } from "@/lib/ratings/derive-ratings";
import type { Moment } from "@/lib/time/moment";

/**
 * Assumes the ratings of a starting profile, as guesses. Assumptions of another profile give way; what the person
 * said, or showed by a milestone, stays.
 * @param profileId `null` only takes back what was assumed
 */
export async function applyStartingProfile(
  tx: Tx,
  owner: LockedMember,
  profileId: string | null,
  moment: Moment,
): Promise<void> {
  const current = await currentRatings(tx, owner);
  const heldBy = new Map(current.map((rating) => [rating.skillId, rating]));
  const assumptions = new Map<string, number | null>();
  for (const { skillId, source } of current) {
    if (source === "assumed") assumptions.set(skillId, null);
  }
  for (const { skillId, level } of await startingRatings(tx, profileId)) {
    const held = heldBy.get(skillId);
    if (!held || held.source === "assumed") assumptions.set(skillId, level);
  }

  const changes = [...assumptions].filter(([skillId, level]) => heldBy.get(skillId)?.level !== level);
  await tx.ratingEvent.createMany({
    data: changes.map(([skillId, level]) => ({
      userId: owner.id,
      skillId,
      level,
      confidence: "guess",
      source: "assumed",
      ...moment,
    })),
  });
  await deriveRatings(
    tx,
    owner,
    changes.map(([skillId]) => skillId),
  );
}

async function startingRatings(tx: Tx, profileId: string | null) {
  if (profileId === null) return [];
  return tx.startingRating.findMany({ where: { profileId }, select: { skillId: true, level: true } });
}
