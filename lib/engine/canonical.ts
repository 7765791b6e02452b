import { leastCommonMultiple, overCommonDenominator } from "./common-denominator";
import { compareText } from "./compare-text";
import type { Credit, Holdings, Instance, Pin, Project, Requirement, Skill, Strategy } from "./types";

/**
 * An instance in normal form: lists sorted, defaults filled in, lookups ready. What is computed from it, down to the
 * rounding of sums, cannot depend on the order of the input's lists.
 */
export type Canonical = {
  /** By id. */
  readonly skills: ReadonlyMap<string, Skill>;
  /** By skill, level, weight, essential. */
  readonly requirements: readonly Required<Requirement>[];
  /** By id. */
  readonly projects: readonly Required<Project>[];
  readonly scale: ReadinessScale;
  readonly levels: ReadonlyMap<string, number>;
  readonly projectsDone: ReadonlySet<string>;
  readonly hoursPerWeek: number;
  readonly startDate: string;
  readonly threshold: number;
  readonly credit: Credit;
  readonly strategy: Strategy;
  readonly pins: readonly Pin[];
  /** Ids of the steps that would finish what is left out. */
  readonly leftOut: ReadonlySet<string>;
};

/**
 * Readiness counted in units of which the role asks `total`; whole numbers where the weights allow, those of single
 * levels too where levels count.
 */
type ReadinessScale = {
  readonly total: number;
  /** Units that a requirement counts once it is met, in order of `requirements`. */
  readonly perRequirement: readonly number[];
  /** Units that a project adds, in order of `projects`. */
  readonly perProject: readonly number[];
};

/** @param holdings what the person holds, instead of what the instance says */
export function canonical(instance: Instance, holdings?: Holdings): Canonical {
  const { ratings, projectsDone = [] } = holdings ?? instance;
  const requirements = instance.requirements.map(({ essential = false, ...rest }) => ({ ...rest, essential }));
  requirements.sort(
    (a, b) =>
      compareText(a.skill, b.skill) ||
      a.level - b.level ||
      a.weight - b.weight ||
      Number(a.essential) - Number(b.essential),
  );
  const projects = (instance.projects ?? []).map(({ essential = false, ...rest }) => ({ ...rest, essential }));
  projects.sort((a, b) => compareText(a.id, b.id));
  const credit = instance.credit ?? "met";
  return {
    skills: new Map(instance.skills.map((skill) => [skill.id, skill])),
    requirements,
    projects,
    scale: readinessScale(requirements, projects, credit),
    levels: new Map(Object.entries(ratings)),
    projectsDone: new Set(projectsDone),
    hoursPerWeek: instance.hoursPerWeek,
    startDate: instance.startDate,
    threshold: instance.threshold ?? 0.8,
    credit,
    strategy: instance.strategy ?? "steady",
    pins: instance.pins ?? [],
    leftOut: new Set([
      ...(instance.leftOut?.requirements ?? []).map(({ skill, level }) => `${skill}@${level}`),
      ...(instance.leftOut?.projects ?? []),
    ]),
  };
}

function readinessScale(
  requirements: readonly Requirement[],
  projects: readonly Project[],
  credit: Credit,
): ReadinessScale {
  const weights = [...requirements, ...projects].map((one) => one.weight);
  const fractions = overCommonDenominator(weights);
  const parts = credit === "levels" ? requirements.map(({ level }) => level).reduce(leastCommonMultiple, 1) : 1;
  const total = fractions ? sum(fractions.numerators) * parts : Number.POSITIVE_INFINITY;
  if (fractions && total <= Number.MAX_SAFE_INTEGER) {
    return scaleOf(
      fractions.numerators.map((numerator) => numerator * parts),
      total,
      requirements.length,
    );
  }
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const shares = weights.map((weight) => weight / heaviest); // no sum of these overflows
  return scaleOf(shares, sum(shares), requirements.length);
}

function scaleOf(units: readonly number[], total: number, requirements: number): ReadinessScale {
  return { total, perRequirement: units.slice(0, requirements), perProject: units.slice(requirements) };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
