import { type Canonical, canonical } from "./canonical";
import { creditedUnits, missingUnits } from "./credit";
import type { Holdings, Instance } from "./types";

/**
 * How much of what the role asks a person holds, by weight, from 0 to 1.
 * @param instance as `parseInstance` accepts it
 * @param holdings what the person holds, instead of what the instance says; levels above the top count as the top
 */
export function readinessOf(instance: Instance, holdings?: Holdings): number {
  const role = canonical(instance, holdings);
  return unitsHeld(role) / role.scale.total;
}

/** Whether readiness reaches the threshold, every essential requirement is met and every essential project done. */
export function isReady(instance: Instance, holdings?: Holdings): boolean {
  const role = canonical(instance, holdings);
  return reachesThreshold(role, unitsHeld(role)) && openEssentials(role).size === 0;
}

/** Readiness held, in units of the role's scale. */
export function unitsHeld(role: Canonical): number {
  let units = 0;
  for (const [i, { skill }] of role.requirements.entries()) units += creditedUnits(role, i, levelHeld(role, skill));
  for (const [i, { id }] of role.projects.entries()) {
    if (role.projectsDone.has(id)) units += role.scale.perProject[i] ?? 0;
  }
  return units;
}

/** Readiness lacking, in units of the role's scale; summed on its own, since a difference would lose digits. */
export function unitsMissing(role: Canonical): number {
  let units = 0;
  for (const [i, { skill }] of role.requirements.entries()) units += missingUnits(role, i, levelHeld(role, skill));
  for (const [i, { id }] of role.projects.entries()) {
    if (!role.projectsDone.has(id)) units += role.scale.perProject[i] ?? 0;
  }
  return units;
}

/** A little below the threshold counts as reached, so that rounding never keeps a person waiting. */
export function reachesThreshold({ threshold, scale }: Canonical, units: number): boolean {
  return units / scale.total >= threshold - 1e-9;
}

export function isMet(role: Canonical, { skill, level }: { readonly skill: string; readonly level: number }): boolean {
  return levelHeld(role, skill) >= level;
}

/** Ids of the steps that finish what is essential and not yet met or done. */
export function openEssentials(role: Canonical): Set<string> {
  const open = new Set<string>();
  for (const one of role.requirements) if (one.essential && !isMet(role, one)) open.add(`${one.skill}@${one.level}`);
  for (const { id, essential } of role.projects) if (essential && !role.projectsDone.has(id)) open.add(id);
  return open;
}

function levelHeld({ levels }: Canonical, skill: string): number {
  return levels.get(skill) ?? 0;
}
