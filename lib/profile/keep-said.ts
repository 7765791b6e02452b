import type { LockedMember } from "@/lib/accounts/locked-member";
import { readSuccessors } from "@/lib/catalog/successors";
import type { Tx } from "@/lib/db/client";
import type { Confidence } from "@/lib/db/generated/enums";
import { recordProgress } from "@/lib/plans/record-progress";
import { deriveRatings } from "@/lib/ratings/derive-ratings";
import { followFor } from "@/lib/ratings/follow-catalogue";
import { done, fail, type Result } from "@/lib/result";
import type { Moment } from "@/lib/time/moment";

/** What is said of a skill; `level` null takes the rating back. */
export type Said = { readonly skillId: string; readonly level: number | null; readonly confidence: Confidence };

type Keep = {
  readonly source: "self" | "import";
  readonly moment: Moment;
  /** Whether the person's present rating says the same, so that nothing has to be kept. */
  readonly isSame: (current: Current | null, said: Said) => boolean;
};

type Current = { readonly level: number; readonly confidence: Confidence; readonly source: string };

type NoSuchLevel = { readonly kind: "no-such-level"; readonly message: string };

/**
 * Keeps what is said of skills, in the history and as current ratings: all of it, or nothing where a skill or level is
 * unknown. What is the same already is not said again.
 * @returns how many of the skills changed
 */
export async function keepSaid(
  tx: Tx,
  owner: LockedMember,
  said: readonly Said[],
  { source, moment, isSame }: Keep,
): Promise<Result<number, NoSuchLevel>> {
  if (!(await areKnown(tx, said))) return fail(noSuchLevel);

  await followFor(tx, owner);
  // A page opened before the catalogue moved names the skill by its old id.
  const { successorsOf } = await readSuccessors(tx);
  const each = said.flatMap((one) => successorsOf(one.skillId).map((skillId) => ({ ...one, skillId })));
  const current = await currentOf(tx, owner, each);
  const changed = each.filter((one) => !isSame(current.get(one.skillId) ?? null, one));
  await tx.ratingEvent.createMany({ data: changed.map((one) => ({ ...one, userId: owner.id, source, ...moment })) });
  await deriveRatings(
    tx,
    owner,
    said.map(({ skillId }) => skillId),
  );
  if (changed.length > 0) await recordProgress(tx, owner, moment);
  return done(changed.length);
}

const noSuchLevel: NoSuchLevel = {
  kind: "no-such-level",
  message: "The catalogue has no such skill or level. Reload the page to see it as it is now.",
};

async function areKnown(tx: Tx, said: readonly Said[]): Promise<boolean> {
  const skills = await tx.skill.findMany({
    where: { id: { in: said.map(({ skillId }) => skillId) } },
    select: { id: true, levels: { select: { level: true } } },
  });
  const levels = new Map(skills.map(({ id, levels }) => [id, levels.map(({ level }) => level)]));
  return said.every(({ skillId, level }) => {
    const known = levels.get(skillId);
    return known !== undefined && (level === null || known.includes(level));
  });
}

async function currentOf(
  tx: Tx,
  { id: userId }: LockedMember,
  said: readonly Said[],
): Promise<ReadonlyMap<string, Current>> {
  const ratings = await tx.rating.findMany({
    where: { userId, skillId: { in: said.map(({ skillId }) => skillId) } },
    select: { skillId: true, level: true, confidence: true, source: true },
  });
  return new Map(ratings.map(({ skillId, ...current }) => [skillId, current]));
}
