import type { Canonical } from "./canonical";
import { compareText } from "./compare-text";
import { stepUnits } from "./credit";
import { neededLevels } from "./needed-levels";
import type { Skill, SkillNeed } from "./types";

/**
 * The steps of a plan before they are put in order: what each takes, adds and needs. A step is an index into the
 * parallel arrays; indices follow the ids, ascending, so that the smaller id is the smaller index.
 */
export type StepGraph = {
  readonly size: number;
  readonly ids: readonly string[];
  readonly what: readonly StepKind[];
  /** Effort in hours, > 0. */
  readonly hours: Float64Array;
  /** Readiness that finishing the step adds, in units of the role's scale, ≥ 0. */
  readonly units: Float64Array;
  /** Direct needs of each step, ascending, all in the graph. */
  readonly needs: readonly (readonly number[])[];
  /** Steps of the graph that each step is best learned after (teaching order), ascending. */
  readonly follows: readonly (readonly number[])[];
  /** Steps of the graph that the person put before each step, ascending. */
  readonly pinned: readonly (readonly number[])[];
};

type StepKind =
  | { readonly kind: "skill"; readonly skill: string; readonly level: number }
  | { readonly kind: "project"; readonly project: number };

/**
 * All that is needed and not held: every level up to each requirement, every project not done, those left out apart, and
 * what they need, to the end. Linear in the steps and their prerequisites, but for sorting.
 */
export function stepGraph(role: Canonical): StepGraph {
  const needsAt = byLevel(role, ({ prereqs }) => prereqs.map(({ level, needs }) => [level, needs]));
  const taught = byLevel(role, ({ after = [] }) => after.map(({ level, follows }) => [level, follows]));
  const sorted = stepsNeeded(role, needsAt).map((step) => ({ step, id: stepId(role, step) }));
  sorted.sort((a, b) => compareText(a.id, b.id));
  const indexOf = new Map(sorted.map(({ id }, i) => [id, i]));
  const what = sorted.map(({ step }) => step);
  return {
    size: what.length,
    ids: sorted.map(({ id }) => id),
    what,
    hours: Float64Array.from(what, (step) => hoursOf(role, step)),
    units: unitsOf(role, indexOf),
    needs: what.map((step) => indicesOf(indexOf, needsOf(role, needsAt, step))),
    follows: what.map((step) => indicesOf(indexOf, step.kind === "skill" ? namedAt(taught, step) : [])),
    pinned: pinnedIn(role, indexOf),
  };
}

/** What each step comes after in any plan and any set that is chosen of it: its needs, and what was put before it. */
export function mustFollow({ needs, pinned }: StepGraph): readonly (readonly number[])[] {
  return withOthers(needs, pinned);
}

/** Both lists of each step as one, each step once, ascending. */
export function withOthers(
  lists: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return lists.map((own, step) => {
    const more = others[step] ?? [];
    return more.length === 0 ? own : [...new Set([...own, ...more])].sort((a, b) => a - b);
  });
}

/** By skill id, then by level: the levels of other skills that it names there. */
type NamedByLevel = ReadonlyMap<string, readonly (readonly SkillNeed[])[]>;

function byLevel(role: Canonical, named: (skill: Skill) => readonly (readonly [number, SkillNeed])[]): NamedByLevel {
  return new Map(
    [...role.skills].map(([id, skill]) => {
      const lists = Array.from({ length: skill.hours.length + 1 }, (): SkillNeed[] => []);
      for (const [level, other] of named(skill)) lists[level]?.push(other);
      return [id, lists];
    }),
  );
}

function namedAt(named: NamedByLevel, { skill, level }: SkillNeed): readonly SkillNeed[] {
  return named.get(skill)?.[level] ?? [];
}

function stepsNeeded(role: Canonical, needsAt: NamedByLevel): StepKind[] {
  const steps: StepKind[] = [];
  const required: SkillNeed[] = role.requirements.filter(({ skill, level }) => !role.leftOut.has(`${skill}@${level}`));
  for (const [project, { id, needs }] of role.projects.entries()) {
    if (role.projectsDone.has(id) || role.leftOut.has(id)) continue;
    steps.push({ kind: "project", project });
    for (const need of needs) required.push(need);
  }
  for (const [skill, top] of neededLevels(required, (step) => namedAt(needsAt, step), role.levels)) {
    for (let level = (role.levels.get(skill) ?? 0) + 1; level <= top; level++) {
      steps.push({ kind: "skill", skill, level });
    }
  }
  return steps;
}

function stepId({ projects }: Canonical, step: StepKind): string {
  return step.kind === "skill" ? `${step.skill}@${step.level}` : (projects[step.project]?.id ?? "");
}

function hoursOf({ skills, projects }: Canonical, step: StepKind): number {
  const hours = step.kind === "skill" ? skills.get(step.skill)?.hours[step.level - 1] : projects[step.project]?.hours;
  return hours ?? 0;
}

function unitsOf(role: Canonical, indexOf: ReadonlyMap<string, number>): Float64Array {
  const units = new Float64Array(indexOf.size);
  for (const [i, { skill, level: top }] of role.requirements.entries()) {
    for (let level = (role.levels.get(skill) ?? 0) + 1; level <= top; level++) {
      const step = indexOf.get(`${skill}@${level}`);
      if (step !== undefined) units[step] = (units[step] ?? 0) + stepUnits(role, i, level);
    }
  }
  for (const [i, { id }] of role.projects.entries()) {
    const step = indexOf.get(id);
    if (step !== undefined) units[step] = role.scale.perProject[i] ?? 0;
  }
  return units;
}

function needsOf(role: Canonical, needsAt: NamedByLevel, step: StepKind): readonly SkillNeed[] {
  if (step.kind === "project") return role.projects[step.project]?.needs ?? [];
  return [{ skill: step.skill, level: step.level - 1 }, ...namedAt(needsAt, step)];
}

function pinnedIn({ pins }: Canonical, indexOf: ReadonlyMap<string, number>): readonly (readonly number[])[] {
  const lists = Array.from(indexOf.values(), (): number[] => []);
  for (const { before, after } of pins) {
    const [first, then] = [indexOf.get(before), indexOf.get(after)];
    if (first !== undefined && then !== undefined) lists[then]?.push(first);
  }
  for (const list of lists) list.sort((a, b) => a - b);
  return lists;
}

/** Indices of the steps among these that are in the graph, each once, ascending; what is held is not. */
function indicesOf(indexOf: ReadonlyMap<string, number>, levels: readonly SkillNeed[]): readonly number[] {
  const indices = new Set(levels.flatMap(({ skill, level }) => indexOf.get(`${skill}@${level}`) ?? []));
  return [...indices].sort((a, b) => a - b);
}
