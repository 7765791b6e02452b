import type { Member } from "@/lib/accounts/member";
import { frameworkId } from "@/lib/catalog/framework";
import { forgetFollowedMoves, type Moves, readMoves } from "@/lib/catalog/moves";
import { readSuccessors } from "@/lib/catalog/successors";
import { type Db, db, type Tx } from "@/lib/db/client";
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
export async function followFor(client: Db | Tx, member: Pick<Member, "id">): Promise<void> {
  const [behind] = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" person JOIN "Framework" framework ON framework.id = ${frameworkId}
    WHERE person.id = ${member.id}::uuid AND person."followedMoves" < framework.moves`;
  if (!behind) return;
  if (client === db) await db.$transaction((tx) => followOne(tx, member.id));
  else await followOne(client, member.id);
}

async function followOne(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  await follow(tx, [userId], await readMoves(tx));
}

async function follow(tx: Tx, userIds: readonly string[], moves: Moves): Promise<void> {
  const successors = await readSuccessors(tx);
  const holders = new Set(moves.skills.flatMap(successors.successorsOf));
  for (const holder of [...holders].sort()) await deriveRatingsOfSkill(tx, userIds, holder, successors);
  const left = moves.skills.filter((id) => !holders.has(id));
  await tx.rating.deleteMany({ where: { userId: { in: [...userIds] }, skillId: { in: left } } });
  await tx.user.updateMany({ where: { id: { in: [...userIds] } }, data: { followedMoves: moves.number } });
}
