import type {
  Holdings,
  Instance,
  LeftOut,
  Pin,
  Prerequisite,
  Project,
  Ratings,
  Skill,
  SkillNeed,
  Strategy,
  TeachingOrder,
} from "@/lib/engine/types";
import type { Day } from "@/lib/time/days";
import { choicesWithin } from "./choices-within";

/** Readiness at which a person can apply. */
export const readyThreshold = 0.8;

/** What a role asks and what it takes to get there; `RoleCatalog` of lib/catalog is one. */
export type PlannedRole = {
  /** Every skill that the role or its projects require, and all that these depend on. */
  readonly skills: readonly {
    readonly id: string;
    /** From 1; `hours` from the level below. */
    readonly levels: readonly { readonly level: number; readonly hours: number }[];
    readonly prereqs: readonly Prerequisite[];
    /** May name skills that the role has nothing to do with. */
    readonly after: readonly TeachingOrder[];
  }[];
  readonly requirements: readonly (SkillNeed & { readonly weight: number; readonly essential: boolean })[];
  readonly projects: readonly Project[];
};

/** Where the person stands and how they want to go about it. */
export type PlanningOptions = {
  /** Level by skill; skills that the role has nothing to do with are left out of the instance. */
  readonly ratings: Ratings;
  /** Projects proven in any plan; those of other roles are left out. */
  readonly projectsDone: readonly string[];
  /** Study time, > 0. */
  readonly hoursPerWeek: number;
  readonly startDate: Day;
  readonly strategy: Strategy;
  /** Steps that the person put before others; what the role has nothing to do with is left out of the instance. */
  readonly pins?: readonly Pin[];
  /** Goals that the person does without; those of other roles are left out of the instance. */
  readonly leftOut?: LeftOut;
};

/** What goes into the engine for this person and this role. Lists are sorted, so the same facts give the same text. */
export function instanceFor(role: PlannedRole, options: PlanningOptions): Instance {
  const known = new Set(role.skills.map(({ id }) => id));
  const skills = [...role.skills].sort(byId).map((skill) => toEngineSkill(skill, known));
  const projects = [...role.projects].sort(byId).map(toEngineProject);
  const requirements = role.requirements.map(({ skill, level, weight, essential }) => ({
    skill,
    level,
    weight,
    essential,
  }));
  return {
    skills,
    projects,
    requirements,
    ...holdingsWithin({ skills, projects }, options),
    hoursPerWeek: options.hoursPerWeek,
    startDate: options.startDate,
    threshold: readyThreshold,
    credit: "met",
    strategy: options.strategy,
    ...choicesWithin({ skills, projects, requirements }, options),
  };
}

/**
 * The part of what a person holds that an instance knows of: a level above a skill's top counts as the top, and
 * skills and projects that are not in the instance are left out.
 */
export function holdingsWithin(instance: Pick<Instance, "skills" | "projects">, holdings: Holdings): Holdings {
  const held = new Map(Object.entries(holdings.ratings));
  const proven = new Set(holdings.projectsDone);
  return {
    ratings: Object.fromEntries(
      instance.skills.flatMap(({ id, hours }) => {
        const level = held.get(id);
        return level === undefined ? [] : [[id, Math.min(level, hours.length)]];
      }),
    ),
    projectsDone: (instance.projects ?? []).map(({ id }) => id).filter((id) => proven.has(id)),
  };
}

function toEngineSkill(
  { id, levels, prereqs, after }: PlannedRole["skills"][number],
  known: ReadonlySet<string>,
): Skill {
  return {
    id,
    hours: [...levels].sort((a, b) => a.level - b.level).map(({ hours }) => hours),
    prereqs: prereqs.map(({ level, needs }) => ({ level, needs: toNeed(needs) })),
    after: after
      .filter(({ follows }) => known.has(follows.skill))
      .map(({ level, follows }) => ({ level, follows: toNeed(follows) })),
  };
}

function toEngineProject({ id, hours, weight, needs, essential = false }: Project): Project {
  return { id, hours, weight, needs: needs.map(toNeed), essential };
}

const toNeed = ({ skill, level }: SkillNeed): SkillNeed => ({ skill, level });

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
