import type { SkillNeed } from "./types";

/**
 * The level up to which each skill is needed: required itself, or by what is required, to the end (the closure).
 * Linear in the steps that are needed and in their needs.
 * @param required at levels > 0
 * @param needsOf what a step, one level of one skill, needs of other skills
 * @param held level by skill; nothing is needed of what is held already
 * @returns only skills that are needed beyond what is held
 */
export function neededLevels(
  required: readonly SkillNeed[],
  needsOf: (step: SkillNeed) => readonly SkillNeed[],
  held: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const reached = new Map<string, number>();
  const open = [...required];
  for (let need = open.pop(); need; need = open.pop()) {
    const { skill, level: top } = need;
    const from = reached.get(skill) ?? held.get(skill) ?? 0;
    if (top <= from) continue;
    reached.set(skill, top);
    for (let level = from + 1; level <= top; level++) {
      for (const other of needsOf({ skill, level })) open.push(other);
    }
  }
  return reached;
}
