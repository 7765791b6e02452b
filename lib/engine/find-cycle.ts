import { compareText } from "./compare-text";
import type { InstanceError, Skill } from "./types";

type Step = { readonly skill: string; readonly level: number };

/**
 * A cycle among all steps of the skills, held or not: each step needs the next, the last needs the first.
 * Depth-first search without recursion, so that a chain may be as deep as it likes; linear but for sorting.
 * The same cycle whatever the order of the lists, beginning with its smallest step.
 * @param skills with unique ids, every prerequisite within the levels of a skill among them
 * @returns null if there is none
 */
export function findCycle(skills: readonly Skill[]): readonly Step[] | null {
  const sorted = [...skills].sort((a, b) => compareText(a.id, b.id));
  const firstOf = new Map<string, number>();
  const steps: Step[] = [];
  for (const { id, hours } of sorted) {
    firstOf.set(id, steps.length);
    for (let level = 1; level <= hours.length; level++) steps.push({ skill: id, level });
  }
  const needs = steps.map((_, step): number[] => (steps[step]?.level === 1 ? [] : [step - 1]));
  for (const { id, prereqs } of sorted) {
    for (const { level, needs: need } of prereqs) {
      needs[(firstOf.get(id) ?? 0) + level - 1]?.push((firstOf.get(need.skill) ?? 0) + need.level - 1);
    }
  }
  for (const list of needs) list.sort((a, b) => a - b);
  const cycle = firstCycle(needs);
  return cycle && fromSmallest(cycle).flatMap((step) => steps[step] ?? []);
}

/** What to tell of a cycle, and the prerequisite that closes it. */
export function describeCycle(skills: readonly Skill[], cycle: readonly Step[]): InstanceError {
  const ids = [...cycle, ...cycle.slice(0, 1)].map(({ skill, level }) => `${skill}@${level}`);
  return { path: prereqInCycle(skills, cycle), message: `the steps need each other in a cycle: ${ids.join(" → ")}` };
}

/** Every cycle holds a prerequisite, since a level needs only the one below it otherwise. */
function prereqInCycle(skills: readonly Skill[], cycle: readonly Step[]): string {
  for (const [i, step] of cycle.entries()) {
    const next = cycle[(i + 1) % cycle.length];
    const at = skills.findIndex((skill) => skill.id === step.skill);
    const prereq = skills[at]?.prereqs.findIndex(
      ({ level, needs }) => level === step.level && needs.skill === next?.skill && needs.level === next.level,
    );
    if (prereq !== undefined && prereq >= 0) return `skills[${at}].prereqs[${prereq}]`;
  }
  return "skills";
}

function firstCycle(needs: readonly (readonly number[])[]): readonly number[] | null {
  const UNSEEN = 0;
  const OPEN = 1;
  const CLOSED = 2;
  const state = new Uint8Array(needs.length);
  const next = new Int32Array(needs.length); // position in the needs of an open step
  for (let root = 0; root < needs.length; root++) {
    if (state[root] !== UNSEEN) continue;
    const path = [root];
    state[root] = OPEN;
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const position = next[step] ?? 0;
      next[step] = position + 1;
      const need = needs[step]?.[position];
      if (need === undefined) {
        state[step] = CLOSED;
        path.pop();
      } else if (state[need] === OPEN) {
        return path.slice(path.indexOf(need));
      } else if (state[need] === UNSEEN) {
        state[need] = OPEN;
        path.push(need);
      }
    }
  }
  return null;
}

function fromSmallest(cycle: readonly number[]): readonly number[] {
  let smallest = 0;
  for (const [i, step] of cycle.entries()) if (step < (cycle[smallest] ?? step)) smallest = i;
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
