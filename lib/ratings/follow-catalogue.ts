import { type LockedMember, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { frameworkId } from "@/lib/catalog/framework";
import { forgetFollowedMoves, type Moves, readMoves } from "@/lib/catalog/moves";
import { readSuccessors } from "@/lib/catalog/successors";
import type { Db, Tx } from "@/lib/db/client";
import { done } from "@/lib/result";
import { deriveRatingsOfSkill } from "./derive-ratings";

const atOnce = 500; // people, who cannot rate while theirs are derived: a fifth of a second

/**
 * Lets the ratings of everyone follow skills that the catalogue has moved. The history stays as it is; what follows
 * from it is derived anew, for some people at a time. Each part is a transaction of its own and notes whom it has done,
 * so this can be ended at any time and started again, also by several instances at once.
 * @returns how many people there were
 */
export async function followCatalogue(client: Db, stopping?: AbortSignal): Promise<number> {
  let done = 0;
  while (!stopping?.aborted) {
    const some = await client.$transaction(followSome);
    if (some === 0) break;
    done += some;
  }
  await forgetFollowedMoves(client);
  return done;
}

async function followSome(tx: Tx): Promise<number> {
  const moves = await readMoves(tx);
  // Whoever is locked is writing, or another instance is at them.
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE "followedMoves" < ${moves.number}
    ORDER BY "followedMoves", id LIMIT ${atOnce} FOR NO KEY UPDATE SKIP LOCKED`;
  const ids = people.map(({ id }) => id);
  if (ids.length > 0) await follow(tx, ids, moves);
  return ids.length;
}

/** Lets the person's own ratings follow, if they have not yet: whoever reads them calls this first. */
export async function followFor(client: Db | Tx, member: Member | LockedMember): Promise<void> {
  if (!(await isBehind(client, member))) return;
  if ("held" in member) await follow(client, [member.id], await readMoves(client));
  else await withLockedMember(member, async (tx, owner) => done(await followFor(tx, owner)));
}

async function isBehind(client: Db | Tx, { id }: Member | LockedMember): Promise<boolean> {
  const behind = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" person JOIN "Framework" framework ON framework.id = ${frameworkId}
    WHERE person.id = ${id}::uuid AND person."followedMoves" < framework.moves`;
  return behind.length > 0;
}

async function follow(tx: Tx, userIds: readonly string[], moves: Moves): Promise<void> {
  const successors = await readSuccessors(tx);
  const currentIds = new Set(moves.skills.flatMap(successors.successorsOf));
  for (const successor of [...currentIds].sort()) await deriveRatingsOfSkill(tx, userIds, successor, successors);
  const left = moves.skills.filter((id) => !currentIds.has(id));
  await tx.rating.deleteMany({ where: { userId: { in: [...userIds] }, skillId: { in: left } } });
  await tx.user.updateMany({ where: { id: { in: [...userIds] } }, data: { followedMoves: moves.number } });
}
