import { levelName } from "@/lib/catalog/level-names";
import type { ProjectEntry, RoleCatalog } from "@/lib/catalog/role-catalog";
import { certificateText } from "@/lib/engine/certificate-text";
import { listInWords } from "@/lib/engine/list-in-words";
import type { PlanStep, Ratings } from "@/lib/engine/types";
import type { FastestRoute } from "@/lib/planning/fastest-route";
import { readyThreshold } from "@/lib/planning/instance";
import { points } from "@/lib/planning/points";
import { decidesReady } from "@/lib/planning/readiness-words";

export type CarriedSkill = {
  readonly id: string;
  readonly name: string;
  readonly have: number;
  readonly need: number;
  readonly essential: boolean;
};

export type LearnedSkill = {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly hours: number;
  /** Of the hours, those that come before you can apply. */
  readonly hoursUntilReady: number;
  readonly essential: boolean;
  /** Not required itself: what is required depends on it. */
  readonly foundation: boolean;
};

type FirstProject = {
  readonly name: string;
  readonly summary: string;
  readonly hours: number;
  /** In sentences. */
  readonly why: string;
};

export type RouteFigures = {
  /** Where the way begins, 0 to 1. */
  readonly readiness: number;
  /** Readiness at which you can apply, 0 to 1. */
  readonly threshold: number;
  readonly requirements: number;
  /** Requirements met from the start, in the order of the role. */
  readonly met: readonly CarriedSkill[];
  /** Requirements of which a part is there. */
  readonly partly: readonly CarriedSkill[];
  /** By the hours until ready, most first. */
  readonly learn: readonly LearnedSkill[];
  readonly projectHours: number;
  readonly readyHours: number;
  readonly totalHours: number;
  /** What the hours until ready depend on, in a sentence; null for someone who is ready. */
  readonly decidesReady: string | null;
  readonly firstProject: FirstProject | null;
  /** What is proven of the route. */
  readonly proof: string;
};

/** What the way to the role takes for somebody with these levels. */
export function routeFigures(role: RoleCatalog, ratings: Ratings, route: FastestRoute): RouteFigures {
  const held = new Map(Object.entries(ratings));
  const names = new Map(role.skills.map(({ id, name }) => [id, name]));
  const required = role.requirements.map(({ skill, level, essential }) => ({
    id: skill,
    name: names.get(skill) ?? skill,
    have: held.get(skill) ?? 0,
    need: level,
    essential,
  }));
  return {
    readiness: route.plan.readiness,
    threshold: readyThreshold,
    requirements: required.length,
    met: required.filter(({ have, need }) => have >= need),
    partly: required.filter(({ have, need }) => have > 0 && have < need),
    learn: learnedSkills(role, route, names),
    projectHours: route.plan.steps.reduce((sum, step) => sum + (step.kind === "project" ? step.hours : 0), 0),
    readyHours: route.readyHours,
    totalHours: route.totalHours,
    decidesReady: decidesReady({
      plan: route.plan,
      instance: route.instance,
      skills: Object.fromEntries(role.skills.map(({ id, name }) => [id, { name }])),
      projects: Object.fromEntries(role.projects.map(({ id, name }) => [id, name])),
    }),
    firstProject: firstProject(role, route, names),
    proof: certificateText(route.instance, route.plan),
  };
}

function learnedSkills(role: RoleCatalog, route: FastestRoute, names: ReadonlyMap<string, string>): LearnedSkill[] {
  const required = new Map(role.requirements.map((requirement) => [requirement.skill, requirement]));
  const learned = new Map<string, LearnedSkill>();
  for (const step of route.plan.steps) {
    if (step.kind !== "skill") continue;
    const before = learned.get(step.skill);
    learned.set(step.skill, {
      id: step.skill,
      name: names.get(step.skill) ?? step.skill,
      from: Math.min(before?.from ?? step.from, step.from),
      to: Math.max(before?.to ?? step.to, step.to),
      hours: (before?.hours ?? 0) + step.hours,
      hoursUntilReady: (before?.hoursUntilReady ?? 0) + (isUntilReady(step, route) ? step.hours : 0),
      essential: required.get(step.skill)?.essential ?? false,
      foundation: !required.has(step.skill),
    });
  }
  return [...learned.values()].sort(
    (a, b) => b.hoursUntilReady - a.hoursUntilReady || b.hours - a.hours || a.name.localeCompare(b.name, "en"),
  );
}

function firstProject(role: RoleCatalog, route: FastestRoute, names: ReadonlyMap<string, string>): FirstProject | null {
  const step = route.plan.steps.find(({ kind }) => kind === "project");
  const project = role.projects.find(({ id }) => id === step?.id);
  if (!step || !project) return null;
  const { name, summary, hours } = project;
  return { name, summary, hours, why: whyFirst(role, route, step, project, names) };
}

function whyFirst(
  { role }: RoleCatalog,
  route: FastestRoute,
  step: PlanStep,
  project: ProjectEntry,
  names: ReadonlyMap<string, string>,
): string {
  const needs = project.needs.map(({ skill, level }) => `${names.get(skill) ?? skill} at ${levelName(level)}`);
  const before = Math.round(step.cumulativeHours - step.hours);
  return [
    `It proves ${listInWords(needs)}.`,
    before > 0
      ? `On the fastest route you reach it after ${before} hours.`
      : "You have everything it needs, so you can begin today.",
    isUntilReady(step, route)
      ? `It adds ${points(step.gain)} of readiness and is part of what makes you ready to apply.`
      : `It adds ${points(step.gain)} of readiness; you can apply as ${role.name} before it, and it completes the role.`,
  ].join(" ");
}

function isUntilReady(step: PlanStep, { readyHours }: FastestRoute): boolean {
  return step.cumulativeHours <= readyHours + 1e-6;
}
