import type { Canonical } from "./canonical";

/**
 * What a requirement counts for, in units of the role's scale, where a person holds a level of its skill: with credit
 * `met` all or nothing, with `levels` its weight by the levels held. Requirements are named by their index.
 */
export function creditedUnits({ requirements, scale, credit }: Canonical, index: number, held: number): number {
  const need = requirements[index]?.level ?? 1;
  const units = scale.perRequirement[index] ?? 0;
  if (held >= need) return units;
  return credit === "levels" ? (units / need) * held : 0;
}

/** What it still lacks; not told by a difference, which would lose digits. */
export function missingUnits({ requirements, scale, credit }: Canonical, index: number, held: number): number {
  const need = requirements[index]?.level ?? 1;
  const units = scale.perRequirement[index] ?? 0;
  if (held >= need) return 0;
  return credit === "levels" ? (units / need) * (need - held) : units;
}

/** What the step from the level below to this one adds. */
export function stepUnits({ requirements, scale, credit }: Canonical, index: number, level: number): number {
  const need = requirements[index]?.level ?? 1;
  const units = scale.perRequirement[index] ?? 0;
  if (credit === "met") return level === need ? units : 0;
  return level <= need ? units / need : 0;
}
