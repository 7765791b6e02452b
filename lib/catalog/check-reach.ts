import type { CatalogError } from "./catalog-error";
import type { Checked } from "./checked-file";
import { type CatalogProfile, type CatalogRole, type CatalogSkill, stepLevels } from "./schema";

/** More study than anyone does beside a job before a first post; hours. */
const withinReach = 1800;

/** Roles whose requirements, with all that they depend on, take too long from every starting profile. */
export function rolesOutOfReach(
  skills: readonly Checked<CatalogSkill>[],
  roles: readonly Checked<CatalogRole>[],
  profiles: readonly Checked<CatalogProfile>[],
): CatalogError[] {
  const byId = new Map(skills.map(({ value }) => [value.id, value]));
  return roles.flatMap((file) => {
    const hours = profiles.map(({ value }) => hoursTo(file.value, value, byId));
    const fewest = Math.min(...hours);
    if (hours.length === 0 || fewest <= withinReach) return [];
    const message = `take ${fewest} hours from the nearest starting profile`;
    return [file.errorAt(["requirements"], message, `require what can be learnt in ${withinReach} hours`)];
  });
}

/** Hours of every level that is missing, each counted once. Cost: O(levels + needs). */
function hoursTo(role: CatalogRole, profile: CatalogProfile, skills: ReadonlyMap<string, CatalogSkill>): number {
  const held = new Map(profile.ratings.map(({ skill, level }) => [skill, level]));
  const waiting = role.requirements.map(({ skill, level }) => ({ skill, level }));
  let hours = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const skill = skills.get(next.skill);
    const from = held.get(next.skill) ?? 0;
    if (!skill || next.level <= from) continue;
    held.set(next.skill, next.level);
    for (const level of stepLevels(skill)) {
      if (level.level <= from || level.level > next.level) continue;
      hours += level.hours;
      waiting.push(...level.needs);
    }
  }
  return hours;
}
