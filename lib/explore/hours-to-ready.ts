import { setImmediate } from "node:timers/promises";
import { catalogForPlanning } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";
import { fastestWay } from "@/lib/plans/fastest-way";
import { keptWithOutline } from "./kept-with-outline";
import { currentOutline, type Outline } from "./outline";

export type HoursFrom = {
  /** `nothing`, or the id of a starting profile. */
  readonly id: string;
  /** `From nothing`, `Data Analyst`. */
  readonly name: string;
  /** The role that the start shows; `null` if it shows none. */
  readonly roleId: string | null;
  /** Hours of study until ready to apply; 0 for someone who is ready. */
  readonly readyHours: number;
  /** Hours until everything is met and done. */
  readonly totalHours: number;
};

/** How long it takes to be ready for the role: from nothing first, then from each starting profile, shortest first. */
export async function hoursToReady(roleId: string): Promise<readonly HoursFrom[]> {
  const outline = await currentOutline();
  return outline.roles.some(({ id }) => id === roleId) ? keptHours(outline, roleId) : [];
}

const keptHours = keptWithOutline(computeHours);

async function computeHours(_outline: Outline, roleId: string): Promise<readonly HoursFrom[]> {
  const catalog = await catalogForPlanning(roleId);
  if (!catalog) return [];
  const profiles = await db.startingProfile.findMany({
    select: { id: true, name: true, roleId: true, ratings: { select: { skillId: true, level: true } } },
    orderBy: { position: "asc" },
  });
  const starts = [
    { id: "nothing", name: "Nothing", roleId: null, ratings: [] },
    ...profiles.filter((profile) => profile.roleId !== roleId),
  ];
  const hours: HoursFrom[] = [];
  for (const { ratings, ...start } of starts) {
    const way = fastestWay(catalog, Object.fromEntries(ratings.map(({ skillId, level }) => [skillId, level])));
    if (way) hours.push({ ...start, readyHours: way.readyHours, totalHours: way.totalHours });
    await setImmediate(); // other requests get their turn between two plans
  }
  const [nothing, ...others] = hours;
  return nothing ? [nothing, ...others.sort((a, b) => a.readyHours - b.readyHours)] : [];
}
