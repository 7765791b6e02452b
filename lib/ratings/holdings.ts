import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { topLevel } from "@/lib/catalog/schema";
import { readKnownSkills, skillSuccessors } from "@/lib/catalog/successors";
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
  const [ratings, projects, skills] = await Promise.all([
    currentRatings(client, member),
    client.planStep.findMany({
      where: { plan: { userId: member.id }, projectId: { not: null }, doneAt: { not: null } },
      select: { projectId: true },
      distinct: ["projectId"],
      orderBy: { projectId: "asc" },
    }),
    readKnownSkills(client),
  ]);
  const levels = new Map(ratings.map(({ skillId, level }) => [skillId, level]));
  const { moved, successorsOf } = skillSuccessors(skills);
  for (const id of moved) {
    const held = successorsOf(id).map((successor) => levels.get(successor) ?? null);
    const level = held.reduce<number | null>(
      (lowest, each) => (each === null || lowest === null ? null : Math.min(lowest, each)),
      topLevel,
    );
    if (level !== null && held.length > 0) levels.set(id, level);
  }
  return {
    ratings: Object.fromEntries(withGivenLevels(levels, givingsOf(skills))),
    projectsDone: projects.flatMap(({ projectId }) => projectId ?? []),
  };
}

/** Of the skills that the catalogue holds now, those that give another. */
function givingsOf(skills: Awaited<ReturnType<typeof readKnownSkills>>): Giving[] {
  return skills.flatMap(({ id, gives, current }) => (gives === null || !current ? [] : [{ id, gives }]));
}

export function holdsNothing({ ratings, projectsDone }: Holdings): boolean {
  return projectsDone.length === 0 && Object.keys(ratings).length === 0;
}
