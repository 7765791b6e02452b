import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { topLevel } from "@/lib/catalog/schema";
import { readSuccessors } from "@/lib/catalog/successors";
import type { Db, Tx } from "@/lib/db/client";
import type { Holdings } from "@/lib/engine/types";
import { currentRatings } from "./current-ratings";
import { type Giving, withGivenLevels } from "./given-levels";

/**
 * What the person holds today: every page and every plan goes by this and by nothing else, so that a figure is the same
 * wherever it stands. Projects count from any plan, also an archived one. A skill that went over into others, which an
 * older plan still names, is held as far as all of these are; a skill that another gives, as far as that one is.
 */
export async function holdingsOf(client: Db | Tx, member: Member | LockedMember): Promise<Holdings> {
  const ratings = await currentRatings(client, member);
  const projects = await client.planStep.findMany({
    where: { plan: { userId: member.id }, projectId: { not: null }, doneAt: { not: null } },
    select: { projectId: true },
    distinct: ["projectId"],
    orderBy: { projectId: "asc" },
  });
  const levels = new Map(ratings.map(({ skillId, level }) => [skillId, level]));
  const { moved, successorsOf } = await readSuccessors(client);
  for (const id of moved) {
    const held = successorsOf(id).map((successor) => levels.get(successor) ?? null);
    const level = held.reduce<number | null>(
      (lowest, each) => (each === null || lowest === null ? null : Math.min(lowest, each)),
      topLevel,
    );
    if (level !== null && held.length > 0) levels.set(id, level);
  }
  return {
    ratings: Object.fromEntries(withGivenLevels(levels, await givingsNow(client))),
    projectsDone: projects.flatMap(({ projectId }) => projectId ?? []),
  };
}

/** Of the skills that the catalogue holds now, those that give another. */
async function givingsNow(client: Db | Tx): Promise<Giving[]> {
  const skills = await client.skill.findMany({
    where: { gives: { not: null }, retiredAt: null },
    select: { id: true, gives: true },
  });
  return skills.flatMap(({ id, gives }) => (gives === null ? [] : [{ id, gives }]));
}

export function holdsNothing({ ratings, projectsDone }: Holdings): boolean {
  return projectsDone.length === 0 && Object.keys(ratings).length === 0;
}
