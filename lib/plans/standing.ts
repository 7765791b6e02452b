import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";
import type { Standing } from "@/lib/engine/types";

/** What the person holds today: the level of each rated skill, and every project proven in any plan, also archived ones. */
export async function standingOf(client: Db | Tx, member: Member): Promise<Standing> {
  const ratings = await client.rating.findMany({
    where: { userId: member.id },
    select: { skillId: true, level: true },
  });
  const projects = await client.planStep.findMany({
    where: { plan: { userId: member.id }, projectId: { not: null }, doneAt: { not: null } },
    select: { projectId: true },
    distinct: ["projectId"],
    orderBy: { projectId: "asc" },
  });
  return {
    ratings: Object.fromEntries(ratings.map(({ skillId, level }) => [skillId, level])),
    projectsDone: projects.flatMap(({ projectId }) => projectId ?? []),
  };
}
