import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { makePlan } from "@/lib/engine/make-plan";
import type { Holdings, Plan } from "@/lib/engine/types";
import { instanceFor } from "@/lib/planning/instance";
import { type ReadinessNow, readinessNow } from "@/lib/planning/readiness-now";
import { openEssentialNames } from "@/lib/planning/readiness-words";
import type { Day } from "@/lib/time/days";

type GapRequirement = {
  readonly key: string;
  readonly skillId: string;
  readonly skill: string;
  /** `null`: unrated, which counts as 0. */
  readonly have: number | null;
  readonly need: number;
  readonly essential: boolean;
  /** Of this skill alone; 0 where met. */
  readonly hours: number;
  /** Of the missing readiness, 0 to 1; 0 where met. */
  readonly share: number;
};

export type GapProject = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly hours: number;
  readonly done: boolean;
  /** Of the missing readiness, 0 to 1; 0 where done. */
  readonly share: number;
};

export type GapFigures = {
  readonly now: ReadinessNow;
  /** Names of the essentials that are not met, skills and projects. */
  readonly essentialsLeft: readonly string[];
  /** By share of the missing readiness, largest first; the met ones last, in the order of the role. */
  readonly requirements: readonly GapRequirement[];
  /** In the order of the role. */
  readonly projects: readonly GapProject[];
  readonly hours: {
    /** Levels that the role requires. */
    readonly requirements: number;
    /** Levels that only others depend on. */
    readonly foundations: number;
    readonly projects: number;
    readonly total: number;
    /** Until you can first apply, by the fastest route. */
    readonly untilReady: number;
  };
};

export type GapPage = {
  readonly role: RoleCatalog["role"];
  readonly hoursPerWeek: number;
  /** Skills of the role and below it that the member never rated. */
  readonly unrated: number;
  /** Or why the engine refuses: told to the person as it is. */
  readonly gap: { readonly ok: true; readonly figures: GapFigures } | { readonly ok: false; readonly reason: string };
};

/** What separates someone who holds this from the role, by the fastest route. */
export function gapPageOf(
  catalog: RoleCatalog,
  holdings: Holdings,
  pace: { readonly hoursPerWeek: number; readonly startDate: Day },
): GapPage {
  const instance = instanceFor(catalog, { ...holdings, ...pace, strategy: "fast-track" });
  const planned = makePlan(instance);
  return {
    role: catalog.role,
    hoursPerWeek: pace.hoursPerWeek,
    unrated: catalog.skills.filter(({ id }) => holdings.ratings[id] === undefined).length,
    gap: planned.ok
      ? { ok: true, figures: figuresOf(catalog, planned.plan, holdings, readinessNow(instance, holdings)) }
      : { ok: false, reason: planned.error.message },
  };
}

function figuresOf(catalog: RoleCatalog, plan: Plan, { ratings }: Holdings, now: ReadinessNow): GapFigures {
  const levels = new Map(Object.entries(ratings));
  const names = new Map([...catalog.skills, ...catalog.projects].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const own = new Map(catalog.requirements.map(({ skill, level }) => [skill, level]));
  const total = { requirements: 0, foundations: 0, projects: 0 };
  for (const step of plan.steps) {
    if (step.kind === "project") total.projects += step.hours;
    else if (step.to <= (own.get(step.skill) ?? 0)) total.requirements += step.hours;
    else total.foundations += step.hours;
  }
  return {
    now,
    essentialsLeft: openEssentialNames(now, { skillName: nameOf, projectName: nameOf }),
    requirements: requirementsOf(catalog, plan, levels),
    projects: projectsOf(catalog, plan),
    hours: { ...total, total: plan.totalHours, untilReady: plan.ready.hours },
  };
}

function requirementsOf(catalog: RoleCatalog, plan: Plan, levels: ReadonlyMap<string, number>): GapRequirement[] {
  const names = new Map(catalog.skills.map(({ id, name }) => [id, name]));
  const toRow = (skillId: string, need: number, essential: boolean, hours: number, share: number) => ({
    key: `${skillId}@${need}`,
    skillId,
    skill: names.get(skillId) ?? skillId,
    have: levels.get(skillId) ?? null,
    need,
    essential,
    hours,
    share,
  });
  const unmet = plan.gaps.map(({ skill, need, essential, hours, share }) =>
    toRow(skill, need, essential, hours, share),
  );
  const met = catalog.requirements
    .filter(({ skill, level }) => (levels.get(skill) ?? 0) >= level)
    .map(({ skill, level, essential }) => toRow(skill, level, essential, 0, 0));
  return [...unmet, ...met];
}

function projectsOf(catalog: RoleCatalog, plan: Plan): GapProject[] {
  const open = new Map(plan.steps.map((step) => [step.id, step]));
  return catalog.projects.map(({ id, name, summary, hours }) => {
    const step = open.get(id);
    return { id, name, summary, hours, done: !step, share: step ? step.gain / (1 - plan.readiness) : 0 };
  });
}
