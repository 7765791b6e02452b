import { compareText } from "./compare-text";
import { cycleText, findCycle, fromSmallest } from "./find-cycle";
import type { InstanceError, Skill } from "./types";

type Step = { readonly skill: string; readonly level: number };

/**
 * A cycle among all steps of the skills, held or not: each step needs the next or is best learned after it, and the last
 * the first.
 * Linear but for sorting.
 * The same cycle whatever the order of the lists, beginning with its smallest step.
 * @param skills with unique ids, prerequisites and teaching order within the levels of skills among them
 * @returns null if there is none
 */
export function stepCycle(skills: readonly Skill[]): readonly Step[] | null {
  const sorted = [...skills].sort((a, b) => compareText(a.id, b.id));
  const firstOf = new Map<string, number>();
  const steps: Step[] = [];
  for (const { id, hours } of sorted) {
    firstOf.set(id, steps.length);
    for (let level = 1; level <= hours.length; level++) steps.push({ skill: id, level });
  }
  const indexOf = ({ skill, level }: Step) => (firstOf.get(skill) ?? 0) + level - 1;
  const waits = steps.map(({ level }, step): number[] => (level === 1 ? [] : [step - 1]));
  for (const { id, prereqs, after = [] } of sorted) {
    for (const { level, needs } of prereqs) waits[indexOf({ skill: id, level })]?.push(indexOf(needs));
    for (const { level, follows } of after) waits[indexOf({ skill: id, level })]?.push(indexOf(follows));
  }
  for (const list of waits) list.sort((a, b) => a - b);
  const cycle = findCycle(new Map(waits.entries()));
  return cycle && fromSmallest(cycle).flatMap((step) => steps[step] ?? []);
}

/** What to tell of a cycle, and the prerequisite or teaching order that closes it. */
export function describeCycle(skills: readonly Skill[], cycle: readonly Step[]): InstanceError {
  const ids = cycle.map(({ skill, level }) => `${skill}@${level}`);
  return { path: pathInCycle(skills, cycle), message: `the steps wait for each other in a cycle: ${cycleText(ids)}` };
}

/** Every cycle holds a prerequisite or teaching order, since a level needs only the one below it otherwise. */
function pathInCycle(skills: readonly Skill[], cycle: readonly Step[]): string {
  for (const [i, step] of cycle.entries()) {
    const next = cycle[(i + 1) % cycle.length];
    const isNext = (at: number, { skill, level }: Step) =>
      at === step.level && skill === next?.skill && level === next.level;
    const index = skills.findIndex((skill) => skill.id === step.skill);
    const { prereqs = [], after = [] } = skills[index] ?? {};
    const prereq = prereqs.findIndex(({ level, needs }) => isNext(level, needs));
    if (prereq >= 0) return `skills[${index}].prereqs[${prereq}]`;
    const taught = after.findIndex(({ level, follows }) => isNext(level, follows));
    if (taught >= 0) return `skills[${index}].after[${taught}]`;
  }
  return "skills";
}
