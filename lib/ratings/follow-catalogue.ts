import { readSuccession, type Succession } from "@/lib/catalog/succession";
import type { Tx } from "@/lib/db/client";
import { settleHolder } from "./settle";

const atOnce = 1_000; // people

/**
 * Lets the ratings of everyone follow skills that were renamed, split, merged or brought back. The history stays as it
 * is; only what follows from it is settled anew. To be called in the transaction that changed the catalogue.
 * @param before the succession as it was
 */
export async function followCatalogue(tx: Tx, before: Succession): Promise<void> {
  const now = await readSuccession(tx);
  const changed = [...new Set([...before.moved, ...now.moved])].filter(
    (id) => before.holdersOf(id).join() !== now.holdersOf(id).join(),
  );
  if (changed.length === 0) return;
  // Nobody rates meanwhile, or what they say would settle under a skill that has just gone.
  await tx.$executeRaw`LOCK TABLE "RatingEvent" IN SHARE ROW EXCLUSIVE MODE`;

  const affected = [...new Set(changed.flatMap((id) => [...before.holdersOf(id), ...now.holdersOf(id)]))].sort();
  const holders = affected.filter((id) => now.holdersOf(id).join() === id);
  for (const holder of holders) {
    const people = await tx.ratingEvent.findMany({
      where: { skillId: { in: [...new Set(now.linesOf(holder).flat())] } },
      select: { userId: true },
      distinct: ["userId"],
      orderBy: { userId: "asc" },
    });
    for (let at = 0; at < people.length; at += atOnce) {
      const some = people.slice(at, at + atOnce).map(({ userId }) => userId);
      await settleHolder(tx, some, holder, now);
    }
  }
  await tx.rating.deleteMany({ where: { skillId: { in: [...now.moved] } } });
}
