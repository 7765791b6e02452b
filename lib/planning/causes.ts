import { levelName } from "@/lib/catalog/level-names";
import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import type { Successors } from "@/lib/catalog/successors";
import type { Holdings } from "@/lib/engine/types";
import { addDays, type Day, formatDay } from "@/lib/time/days";
import { catalogueDifference } from "./catalogue-difference";
import { holdingsWithin } from "./instance";
import { linkedSteps } from "./linked-steps";
import type { PlanBasis } from "./plan-basis";
import type { PlanTime } from "./plan-time";
import { hoursBetween, paceBetween } from "./study-calendar";

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
  /** Another pace between today and the end of the plan. */
  | { readonly kind: "time"; readonly before: Pace; readonly now: Pace }
  /** The plans that come before leave time to this one from another day on. */
  | { readonly kind: "order"; readonly startsNoEarlierThan: Day | null }
  /** So many whole fortnights of study have passed since the step that is next should have ended. */
  | { readonly kind: "late"; readonly fortnights: number }
  /** The step that is next should begin so many whole fortnights of study from now. */
  | { readonly kind: "ahead"; readonly fortnights: number };

/** Hours a week, from day to day. */
type Pace = readonly { readonly day: Day; readonly hoursPerWeek: number }[];

export type ChangedLevel = {
  readonly skill: string;
  /** Of the skill. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
};

export type Today = {
  readonly catalog: PlannedCatalog;
  readonly successors: Successors;
  readonly holdings: Holdings;
  readonly time: PlanTime;
  readonly today: Day;
  /** Keys of the finished steps. */
  readonly done: ReadonlySet<string>;
};

/** What of that which the plan rests on is another today; empty if nothing is. */
export function causesOf(plan: PlanBasis, now: Today): Cause[] {
  return [
    ...catalogueCauses(plan, now),
    ...holdingsCauses(plan, now),
    ...timeCauses(plan, now),
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

function timeCauses({ instance, plan, choices }: PlanBasis, { time, today }: Today): Cause[] {
  const planned = { ...choices, hoursPerWeek: instance.hoursPerWeek };
  const [before, now] = [planned, time.studyTime].map((each) => paceBetween(each, today, plan.finish));
  const startsNoEarlierThan = ahead(time.startsNoEarlierThan, today);
  return [
    ...(before && now && !isSamePace(before, now) ? [{ kind: "time", before, now } as const] : []),
    ...(startsNoEarlierThan === ahead(choices.startsNoEarlierThan, today)
      ? []
      : [{ kind: "order", startsNoEarlierThan } as const]),
  ];
}

const isSamePace = (one: Pace, other: Pace) => JSON.stringify(one) === JSON.stringify(other);

const ahead = (day: Day | null, today: Day) => (day !== null && day > today ? day : null);

/** Two planned weeks either way are worth a word; a step may well take longer than that, so its own end counts. */
function paceCauses(plan: PlanBasis, { time, today, done }: Today): Cause[] {
  const next = linkedSteps(plan).find(({ step }) => !done.has(step.id))?.step;
  if (!next) return [];
  const fortnightsBetween = (from: Day, to: Day) =>
    Math.floor(hoursBetween(time.studyTime, from, to) / (2 * time.studyTime.hoursPerWeek) + 1e-9);
  const late = fortnightsBetween(addDays(next.finish, 1), today);
  const isBegun = plan.plan.steps.some(({ id }) => done.has(id));
  const early = isBegun ? fortnightsBetween(today, next.start) : 0;
  return [
    ...(late > 0 ? [{ kind: "late", fortnights: late } as const] : []),
    ...(early > 0 ? [{ kind: "ahead", fortnights: early } as const] : []),
  ];
}

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
    case "time":
      return [timeSentence(cause.before, cause.now)];
    case "order":
      return [
        cause.startsNoEarlierThan === null
          ? "No other plan of yours comes before this one any more."
          : `Your plans before this one leave time to it from ${formatDay(cause.startsNoEarlierThan)} on.`,
      ];
    case "late":
      return [`Your next step should have ended at least ${cause.fortnights * 2} weeks ago.`];
    case "ahead":
      return [`Your next step isn't due for another ${cause.fortnights * 2} weeks.`];
  }
}

function timeSentence(before: Pace, now: Pace): string {
  const [was, is] = [before[0]?.hoursPerWeek, now[0]?.hoursPerWeek];
  return before.length === 1 && now.length === 1
    ? `You study ${is} hours a week; the plan went by ${was}.`
    : "Your hours or breaks have changed.";
}
