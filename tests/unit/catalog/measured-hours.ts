import { readCatalog } from "@/lib/catalog/read";
import { fastestRoute } from "@/lib/planning/fastest-route";

/** Hours of study from a start to a role: until ready to apply, and until everything is met and every project done. */
export type MeasuredWay = { readonly ready: number; readonly all: number };

const read = await readCatalog("catalog");
if (!read.ok) throw new Error(read.error.message);
const { roles, profiles, skills } = read.value;

export const measuredSkills = skills.map(({ id, levels: [, ...levels] }) => ({
  id,
  levels,
  prereqs: levels.flatMap(({ level, needs }) => needs.map((need) => ({ level, needs: need }))),
  after: levels.flatMap(({ level, after = [] }) => after.map((follows) => ({ level, follows }))),
}));
const nothing = { id: "nothing", name: "nothing", role: undefined, ratings: [] };

/** Nothing at all first, then the starting profiles by name. */
export const starts = [nothing, ...[...profiles].sort((a, b) => a.name.localeCompare(b.name, "en"))];
export const measuredRoles = [...roles].sort((a, b) => a.name.localeCompare(b.name, "en"));

export type Start = (typeof starts)[number];
export type MeasuredRole = (typeof measuredRoles)[number];

const measured = new Map<string, MeasuredWay>();

export function measure(start: Start, role: MeasuredRole): MeasuredWay {
  const key = `${start.id} ${role.id}`;
  const known = measured.get(key);
  if (known) return known;
  const ratings = Object.fromEntries(start.ratings.map(({ skill, level }) => [skill, level]));
  const way = fastestRoute({ ...role, skills: measuredSkills }, { ratings, projectsDone: [] });
  if (!way) throw new Error(`There is no plan from ${start.id} to ${role.id}.`);
  const result = { ready: way.readyHours, all: way.totalHours };
  measured.set(key, result);
  return result;
}
