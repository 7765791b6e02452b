import type { Canonical } from "./canonical";
import { compareText } from "./compare-text";
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
};

export type StepKind =
  | { readonly kind: "skill"; readonly skill: string; readonly level: number }
  | { readonly kind: "project"; readonly project: number };

/**
 * All that is needed and not held: every level up to each requirement, every project not done, and what they ask for,
 * to the end (the closure). Linear in the steps and their prerequisites, but for sorting.
 */
export function stepGraph(role: Canonical): StepGraph {
  const asked = new Map([...role.skills].map(([id, skill]) => [id, needsByLevel(skill)]));
  const what = stepsNeeded(role, asked).map((step) => ({ step, id: stepId(role, step) }));
  what.sort((a, b) => compareText(a.id, b.id));
  const indexOf = new Map(what.map(({ id }, i) => [id, i]));
  return {
    size: what.length,
    ids: what.map(({ id }) => id),
    what: what.map(({ step }) => step),
    hours: Float64Array.from(what, ({ step }) => hoursOf(role, step)),
    units: unitsOf(role, indexOf),
    needs: needsOf(
      role,
      asked,
      what.map(({ step }) => step),
      indexOf,
    ),
  };
}

/** By skill id, then by level: what reaching it asks of other skills. */
type NeedsByLevel = ReadonlyMap<string, readonly (readonly SkillNeed[])[]>;

function needsByLevel({ hours, prereqs }: Skill): readonly (readonly SkillNeed[])[] {
  const byLevel = Array.from({ length: hours.length + 1 }, (): SkillNeed[] => []);
  for (const { level, needs } of prereqs) byLevel[level]?.push(needs);
  return byLevel;
}

function stepsNeeded(role: Canonical, askedAt: NeedsByLevel): StepKind[] {
  const steps: StepKind[] = [];
  const reached = new Map<string, number>(); // level up to which a skill's steps are in
  const asked = role.requirements.map(({ skill, level }) => ({ skill, level }));
  for (const [project, { id, needs }] of role.projects.entries()) {
    if (role.projectsDone.has(id)) continue;
    steps.push({ kind: "project", project });
    asked.push(...needs);
  }
  for (let need = asked.pop(); need; need = asked.pop()) {
    const { skill, level: top } = need;
    const from = reached.get(skill) ?? role.levels.get(skill) ?? 0;
    if (top <= from) continue;
    reached.set(skill, top);
    for (let level = from + 1; level <= top; level++) {
      steps.push({ kind: "skill", skill, level });
      for (const other of askedAt.get(skill)?.[level] ?? []) asked.push(other);
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
      if (step !== undefined) units[step] = (units[step] ?? 0) + (role.scale.perLevel[i] ?? 0);
    }
  }
  for (const [i, { id }] of role.projects.entries()) {
    const step = indexOf.get(id);
    if (step !== undefined) units[step] = role.scale.perProject[i] ?? 0;
  }
  return units;
}

function needsOf(
  role: Canonical,
  asked: NeedsByLevel,
  steps: readonly StepKind[],
  indexOf: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  return steps.map((step) => {
    const needs = new Set<number>();
    const add = (id: string) => {
      const need = indexOf.get(id); // absent if already held
      if (need !== undefined) needs.add(need);
    };
    if (step.kind === "project") {
      for (const { skill, level } of role.projects[step.project]?.needs ?? []) add(`${skill}@${level}`);
    } else {
      add(`${step.skill}@${step.level - 1}`);
      for (const { skill, level } of asked.get(step.skill)?.[step.level] ?? []) add(`${skill}@${level}`);
    }
    return [...needs].sort((a, b) => a - b);
  });
}
