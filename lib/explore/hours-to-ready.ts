import { setImmediate } from "node:timers/promises";
import type { Catalogue } from "@/lib/catalog/catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import { fastestRoute } from "@/lib/planning/fastest-route";

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
export const hoursToReadyOf = derivedFromCatalogue(computeHours);

async function computeHours(catalogue: Catalogue, roleId: string): Promise<readonly HoursFrom[]> {
  const catalog = roleCatalogOf(catalogue, roleId);
  if (!catalog) return [];
  const starts = [
    { id: "nothing", name: "Scratch", roleId: null, ratings: {} },
    ...catalogue.profiles.filter((profile) => profile.roleId !== roleId),
  ];
  const hours: HoursFrom[] = [];
  for (const start of starts) {
    const route = fastestRoute(catalog, { ratings: start.ratings, projectsDone: [] });
    const { id, name } = start;
    if (route)
      hours.push({ id, name, roleId: start.roleId, readyHours: route.readyHours, totalHours: route.totalHours });
    await setImmediate(); // other requests get their turn between two plans
  }
  const [nothing, ...others] = hours;
  return nothing ? [nothing, ...others.sort((a, b) => a.readyHours - b.readyHours)] : [];
}
