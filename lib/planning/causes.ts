import { levelName } from "@/lib/catalog/level-names";
import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import type { SkillSuccessors } from "@/lib/catalog/successors";
import type { Holdings } from "@/lib/engine/types";
import { type Day, daysBetween } from "@/lib/time/days";
import { catalogueDifference } from "./catalogue-difference";
import { holdingsWithin } from "./instance";
import { linkedSteps } from "./linked-steps";
import type { PlanBasis } from "./plan-basis";

/** Why a plan would be another today than when it was computed. Plain data: `fingerprint` tells two sets of causes apart. */
export type Cause =
  /** A later catalogue; in sentences what it changes for this plan, at least one. */
  | { readonly kind: "catalogue"; readonly version: string; readonly changes: readonly string[] }
  /** The plan counts every level; we now count a requirement once it is met. */
  | { readonly kind: "recounted" }
  /** Levels other than the plan went by, through what was finished in it. */
  | { readonly kind: "ratings"; readonly changed: readonly ChangedLevel[] }
  /** Projects of the plan that were proven, or opened again, in another plan. */
  | { readonly kind: "projects"; readonly proven: readonly string[]; readonly open: readonly string[] }
  | { readonly kind: "hours"; readonly before: number; readonly now: number }
  /** So many whole fortnights of study have passed since the step that is next should have ended. */
  | { readonly kind: "late"; readonly fortnights: number }
  /** The step that is next should begin so many whole fortnights from now. */
  | { readonly kind: "ahead"; readonly fortnights: number };

export type ChangedLevel = {
  readonly skill: string;
  /** Of the skill. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
};

export type Today = {
  readonly catalog: PlannedCatalog;
  readonly successors: SkillSuccessors;
  readonly holdings: Holdings;
  readonly hoursPerWeek: number;
  readonly today: Day;
  /** Keys of the finished steps. */
  readonly done: ReadonlySet<string>;
};

/** What of that which the plan rests on is another today; empty if nothing is. */
export function causesOf(plan: PlanBasis, now: Today): Cause[] {
  return [
    ...catalogueCauses(plan, now),
    ...holdingsCauses(plan, now),
    ...hoursCauses(plan, now),
    ...paceCauses(plan, now),
  ];
}

/** The same text for the same causes. */
export function fingerprint(causes: readonly Cause[]): string {
  return JSON.stringify(causes);
}

function catalogueCauses(plan: PlanBasis, { catalog, successors }: Today): Cause[] {
  const changes = catalog.version === plan.catalogVersion ? [] : catalogueDifference(plan, catalog, successors);
  return [
    ...(plan.instance.credit === "levels" ? [{ kind: "recounted" } as const] : []),
    ...(changes.length > 0 ? [{ kind: "catalogue", version: catalog.version, changes } as const] : []),
  ];
}

/** A skill that the catalogue has renamed, split or merged is told by the catalogue's own change. */
function holdingsCauses(plan: PlanBasis, { holdings, done, successors }: Today): Cause[] {
  const expected = expectedHoldings(plan, done);
  const held = holdingsWithin(plan.instance, holdings);
  const finished = levelsFinished(plan, done);
  const changed = plan.instance.skills.flatMap(({ id }): ChangedLevel[] => {
    const [successor, ...others] = successors.successorsOf(id);
    if (successor !== id || others.length > 0) return [];
    const from = expected.ratings[id] ?? 0;
    const to = Math.max(held.ratings[id] ?? 0, finished.get(id) ?? 0);
    return from === to ? [] : [{ skill: id, name: plan.skills[id]?.name ?? id, from, to }];
  });
  const proven = held.projectsDone.filter((id) => !expected.projectsDone.includes(id));
  const open = expected.projectsDone.filter((id) => !held.projectsDone.includes(id) && !done.has(id));
  return [
    ...(changed.length > 0 ? [{ kind: "ratings", changed } as const] : []),
    ...(proven.length + open.length > 0 ? [{ kind: "projects", proven, open } as const] : []),
  ];
}

/** What the person would hold if nothing but this plan had moved it. */
function expectedHoldings(plan: PlanBasis, done: ReadonlySet<string>): Holdings {
  const ratings = new Map(Object.entries(plan.instance.ratings));
  for (const [skill, level] of levelsFinished(plan, done)) {
    ratings.set(skill, Math.max(ratings.get(skill) ?? 0, level));
  }
  const projects = plan.plan.steps.flatMap(({ kind, id }) => (kind === "project" && done.has(id) ? [id] : []));
  return { ratings: Object.fromEntries(ratings), projectsDone: [...(plan.instance.projectsDone ?? []), ...projects] };
}

/** The highest level of each skill that finished steps of the plan reached. */
function levelsFinished(plan: PlanBasis, done: ReadonlySet<string>): Map<string, number> {
  const levels = new Map<string, number>();
  for (const { step } of linkedSteps(plan)) {
    if (step.kind !== "skill" || !done.has(step.id)) continue;
    levels.set(step.skill, Math.max(levels.get(step.skill) ?? 0, step.to));
  }
  return levels;
}

function hoursCauses({ instance }: PlanBasis, { hoursPerWeek }: Today): Cause[] {
  return instance.hoursPerWeek === hoursPerWeek
    ? []
    : [{ kind: "hours", before: instance.hoursPerWeek, now: hoursPerWeek }];
}

/** Two planned weeks either way are worth a word; a step may well take longer than that, so its own end counts. */
function paceCauses(plan: PlanBasis, { today, done }: Today): Cause[] {
  const next = linkedSteps(plan).find(({ step }) => !done.has(step.id))?.step;
  if (!next) return [];
  const late = fortnightsBetween(next.finish, today);
  const isBegun = plan.plan.steps.some(({ id }) => done.has(id));
  const ahead = isBegun ? fortnightsBetween(today, next.start) : 0;
  return [
    ...(late > 0 ? [{ kind: "late", fortnights: late } as const] : []),
    ...(ahead > 0 ? [{ kind: "ahead", fortnights: ahead } as const] : []),
  ];
}

const fortnightsBetween = (from: Day, to: Day) => Math.max(0, Math.floor(daysBetween(from, to) / 14));

/** Each cause in a sentence, or several. */
export function causeSentences(cause: Cause, projectName: (id: string) => string): readonly string[] {
  switch (cause.kind) {
    case "catalogue":
      return cause.changes;
    case "recounted":
      return [
        "A skill now counts once you reach the level the role needs, so the steps that complete one stand together.",
      ];
    case "ratings":
      return cause.changed.map(
        ({ name, from, to }) => `You have ${name} at ${levelName(to)}; the plan went by ${levelName(from)}.`,
      );
    case "projects":
      return [
        ...cause.proven.map((id) => `You have done the project ${projectName(id)}.`),
        ...cause.open.map((id) => `The project ${projectName(id)} is no longer marked as done.`),
      ];
    case "hours":
      return [`You study ${cause.now} hours a week; the plan went by ${cause.before}.`];
    case "late":
      return [`Your next step should have ended at least ${cause.fortnights * 2} weeks ago.`];
    case "ahead":
      return [`Your next step was not due for another ${cause.fortnights * 2} weeks.`];
  }
}
