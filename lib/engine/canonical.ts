import { compareText } from "./compare-text";
import type { Instance, Project, Requirement, Skill, Standing, Strategy } from "./types";
import { leastCommonMultiple, wholeMultiples } from "./whole-multiples";

/**
 * An instance in one settled form: lists sorted, defaults filled in, lookups ready. What is computed from it, down to
 * the rounding of sums, cannot depend on the order of the input's lists.
 */
export type Canonical = {
  /** By id. */
  readonly skills: ReadonlyMap<string, Skill>;
  /** By skill, level, weight, essential. */
  readonly requirements: readonly Required<Requirement>[];
  /** By id. */
  readonly projects: readonly Project[];
  readonly scale: ReadinessScale;
  readonly levels: ReadonlyMap<string, number>;
  readonly projectsDone: ReadonlySet<string>;
  readonly hoursPerWeek: number;
  readonly startDate: string;
  readonly threshold: number;
  readonly strategy: Strategy;
};

/** Readiness counted in units of which the role asks `total`; whole numbers where the weights allow. */
export type ReadinessScale = {
  readonly total: number;
  /** Units that one level towards a requirement adds, in order of `requirements`. */
  readonly perLevel: readonly number[];
  /** Units that a project adds, in order of `projects`. */
  readonly perProject: readonly number[];
  /** Whether all units are whole, so that sums of them are exact. */
  readonly whole: boolean;
};

/** @param standing what the person holds, instead of what the instance says */
export function canonical(instance: Instance, standing?: Standing): Canonical {
  const { ratings, projectsDone = [] } = standing ?? instance;
  const requirements = instance.requirements.map(({ essential = false, ...rest }) => ({ ...rest, essential }));
  requirements.sort(
    (a, b) =>
      compareText(a.skill, b.skill) ||
      a.level - b.level ||
      a.weight - b.weight ||
      Number(a.essential) - Number(b.essential),
  );
  const projects = [...(instance.projects ?? [])].sort((a, b) => compareText(a.id, b.id));
  return {
    skills: new Map(instance.skills.map((skill) => [skill.id, skill])),
    requirements,
    projects,
    scale: readinessScale(requirements, projects),
    levels: new Map(Object.entries(ratings)),
    projectsDone: new Set(projectsDone),
    hoursPerWeek: instance.hoursPerWeek,
    startDate: instance.startDate,
    threshold: instance.threshold ?? 0.8,
    strategy: instance.strategy ?? "steady",
  };
}

function readinessScale(requirements: readonly Requirement[], projects: readonly Project[]): ReadinessScale {
  const weights = [...requirements, ...projects].map((one) => one.weight);
  const levels = requirements.reduce((multiple, { level }) => leastCommonMultiple(multiple, level), 1);
  const whole = wholeMultiples(weights);
  const total = whole ? whole.multiples.reduce((sum, weight) => sum + weight, 0) * levels : Number.POSITIVE_INFINITY;
  if (whole && total <= Number.MAX_SAFE_INTEGER) return scaleOf(whole.multiples, levels, total, requirements, true);
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const shares = weights.map((weight) => weight / heaviest); // no sum of these overflows
  const sum = shares.reduce((all, share) => all + share, 0);
  return scaleOf(shares, 1, sum, requirements, false);
}

function scaleOf(
  weights: readonly number[],
  perWeight: number,
  total: number,
  requirements: readonly Requirement[],
  whole: boolean,
): ReadinessScale {
  return {
    total,
    perLevel: requirements.map(({ level }, i) => (weights[i] ?? 0) * (perWeight / level)),
    perProject: weights.slice(requirements.length).map((weight) => weight * perWeight),
    whole,
  };
}
