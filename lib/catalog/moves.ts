import type { Tx } from "@/lib/db/client";
import { frameworkId } from "./framework";
import { readSuccessors, type SkillSuccessors } from "./successors";

/** Which skills count elsewhere than they did: renamed, split, merged or brought back. */
export type Moves = {
  /** How often there were any. */
  readonly number: number;
  /** Former and present ids of all that moved and that not everyone's ratings have followed yet. */
  readonly skills: readonly string[];
};

/**
 * Notes the skills that moved by the change of the catalogue in this transaction; the ratings of people follow after it.
 * @param before the successors as it was
 */
export async function noteMoves(tx: Tx, before: SkillSuccessors): Promise<void> {
  const now = await readSuccessors(tx);
  const changed = [...new Set([...before.moved, ...now.moved])].filter(
    (id) => before.successorsOf(id).join() !== now.successorsOf(id).join(),
  );
  if (changed.length === 0) return;
  const moved = changed.flatMap((id) => [id, ...before.successorsOf(id), ...now.successorsOf(id)]);
  await tx.$executeRaw`
    UPDATE "Framework" SET moves = moves + 1,
      "movedSkills" = ARRAY(SELECT DISTINCT id FROM unnest("movedSkills" || ${moved}::text[]) AS id ORDER BY id)
    WHERE id = ${frameworkId}`;
}

export async function readMoves(tx: Tx): Promise<Moves> {
  const framework = await tx.framework.findUnique({
    where: { id: frameworkId },
    select: { moves: true, movedSkills: true },
  });
  return { number: framework?.moves ?? 0, skills: framework?.movedSkills ?? [] };
}

/** Forgets the moves that everyone's ratings have followed. */
export async function forgetFollowedMoves(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Framework" SET "movedSkills" = '{}'
    WHERE id = ${frameworkId} AND NOT EXISTS (SELECT 1 FROM "User" WHERE "followedMoves" < moves)`;
}
