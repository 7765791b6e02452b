import type { LockedMember } from "@/lib/accounts/locked-member";
import { readSuccessors, type SkillSuccessors } from "@/lib/catalog/successors";
import type { Tx } from "@/lib/db/client";
import { type DerivedRating, ratingByHistory } from "./rating-by-history";

/**
 * Sets the person's current ratings to what their history says: what they last stated, raised by the milestones
 * finished since. To be called after any event or change of a milestone; the order in which things were done and undone
 * does not matter. A skill that the catalogue has renamed or split derives the ratings of its successors.
 */
export async function deriveRatings(tx: Tx, owner: LockedMember, skillIds: Iterable<string>): Promise<void> {
  const successors = await readSuccessors(tx);
  const currentIds = new Set([...new Set(skillIds)].flatMap(successors.successorsOf));
  for (const successor of [...currentIds].sort()) await deriveRatingsOfSkill(tx, [owner.id], successor, successors);
}

/**
 * As `deriveRatings`, for one skill.
 * @returns the rating of the skill, or of the first that took its place; `null` for unrated
 */
export async function deriveRating(tx: Tx, owner: LockedMember, skillId: string): Promise<DerivedRating | null> {
  await deriveRatings(tx, owner, [skillId]);
  const [successor = skillId] = (await readSuccessors(tx)).successorsOf(skillId);
  return tx.rating.findUnique({
    where: { userId_skillId: { userId: owner.id, skillId: successor } },
    select: { level: true, confidence: true, source: true, ratedAt: true },
  });
}

/** Sets one rating of each of these people by the history of all skills that led to it. */
export async function deriveRatingsOfSkill(
  tx: Tx,
  userIds: readonly string[],
  successor: string,
  successors: SkillSuccessors,
): Promise<void> {
  const lines = successors.linesOf(successor);
  const events = await tx.ratingEvent.findMany({
    where: { userId: { in: [...userIds] }, skillId: { in: [...new Set(lines.flat())] } },
    select: {
      id: true,
      userId: true,
      skillId: true,
      level: true,
      confidence: true,
      source: true,
      at: true,
      planStep: { select: { doneAt: true, toLevel: true } },
    },
    orderBy: { id: "asc" },
  });
  const histories = new Map<string, typeof events>();
  for (const event of events) {
    const history = histories.get(event.userId);
    if (history) history.push(event);
    else histories.set(event.userId, [event]);
  }
  const derived = userIds.flatMap((userId) => {
    const rating = ratingByHistory(histories.get(userId) ?? [], lines);
    return rating ? [{ userId, skillId: successor, ...rating }] : [];
  });
  await tx.rating.deleteMany({ where: { userId: { in: [...userIds] }, skillId: successor } });
  await tx.rating.createMany({ data: derived });
}
