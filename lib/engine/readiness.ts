import { type Canonical, canonical } from "./canonical";
import type { Instance, Standing } from "./types";

/**
 * How much of what the role asks a person holds, by weight, from 0 to 1.
 * @param instance as `parseInstance` accepts it
 * @param standing what the person holds, instead of what the instance says; levels above the top count as the top
 */
export function readinessOf(instance: Instance, standing?: Standing): number {
  const role = canonical(instance, standing);
  return unitsHeld(role) / role.scale.total;
}

/** Whether readiness reaches the threshold and every essential requirement is met. */
export function isReady(instance: Instance, standing?: Standing): boolean {
  const role = canonical(instance, standing);
  return (
    reachesThreshold(role, unitsHeld(role)) && role.requirements.every((one) => !one.essential || isMet(role, one))
  );
}

/** Readiness held, in units of the role's scale. */
export function unitsHeld({ requirements, projects, levels, projectsDone, scale }: Canonical): number {
  let units = 0;
  for (const [i, { skill, level }] of requirements.entries()) {
    units += (scale.perLevel[i] ?? 0) * Math.min(levels.get(skill) ?? 0, level);
  }
  for (const [i, { id }] of projects.entries()) if (projectsDone.has(id)) units += scale.perProject[i] ?? 0;
  return units;
}

/** Readiness lacking, in units of the role's scale; summed on its own, since a difference would lose digits. */
export function unitsMissing({ requirements, projects, levels, projectsDone, scale }: Canonical): number {
  let units = 0;
  for (const [i, { skill, level }] of requirements.entries()) {
    units += (scale.perLevel[i] ?? 0) * Math.max(0, level - (levels.get(skill) ?? 0));
  }
  for (const [i, { id }] of projects.entries()) if (!projectsDone.has(id)) units += scale.perProject[i] ?? 0;
  return units;
}

/** A little below the threshold counts as reached, so that rounding never keeps a person waiting. */
export function reachesThreshold({ threshold, scale }: Canonical, units: number): boolean {
  return units / scale.total >= threshold - 1e-9;
}

export function isMet({ levels }: Canonical, requirement: { readonly skill: string; readonly level: number }): boolean {
  return (levels.get(requirement.skill) ?? 0) >= requirement.level;
}
