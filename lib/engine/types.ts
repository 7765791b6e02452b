/**
 * The words of the engine: what goes in (an instance), what comes out (a plan), and why.
 *
 * All is plain data that survives JSON. Hours are hours of study; readiness, gains and shares run from 0 to 1;
 * dates are ISO days (YYYY-MM-DD); a step's id is `skill@level`, or the project's own id.
 *
 * The functions, one file each:
 * - `parse-instance.ts` `parseInstance(input)`: unknown → Instance, or where it is wrong
 * - `make-plan.ts` `makePlan(instance)`: Instance → Plan, or why there is none
 * - `readiness.ts` `readinessOf(instance, holdings?)`, `isReady(instance, holdings?)`
 * - `explain-steps.ts` `explainSteps(instance, plan)`: one reason a step
 * - `version.ts` `ENGINE_VERSION`
 */

/** `steady`: the most readiness, the soonest, all along the way. `fast-track`: ready to apply in the fewest hours. */
export type Strategy = "steady" | "fast-track";

/** What a requirement counts for before it is met: nothing (`met`), or its weight by the levels held (`levels`). */
export type Credit = "met" | "levels";

/** A level of a skill that must be held first; whole, from 1 to the skill's top level. */
export type SkillNeed = { readonly skill: string; readonly level: number };

/** Reaching `level` of the skill that names this needs `needs` first. */
export type Prerequisite = { readonly level: number; readonly needs: SkillNeed };

/** `level` of the skill that names this is best learned after `follows`, wherever both stand in the plan anyway. */
export type TeachingOrder = { readonly level: number; readonly follows: SkillNeed };

export type Skill = {
  /** Not empty, without `@`. */
  readonly id: string;
  /** `hours[k - 1]` takes a person from level k - 1 to level k; as many as the skill has levels. */
  readonly hours: readonly number[];
  readonly prereqs: readonly Prerequisite[];
  /** None if absent. */
  readonly after?: readonly TeachingOrder[] | undefined;
};

/** A proof of work that the role requires; it counts as one unit of readiness of its weight. */
export type Project = {
  readonly id: string;
  readonly hours: number;
  readonly weight: number;
  readonly needs: readonly SkillNeed[];
  /** Must be done to be ready, whatever the readiness; false if absent. */
  readonly essential?: boolean | undefined;
};

/** What the role asks. Several may name one skill; each counts on its own. */
export type Requirement = {
  readonly skill: string;
  readonly level: number;
  readonly weight: number;
  /** Must be met to be ready, whatever the readiness; false if absent. */
  readonly essential?: boolean | undefined;
};

/** Two steps by id: the person wants `before` done before `after`, wherever both stand in the plan. */
export type Pin = { readonly before: string; readonly after: string };

/** What a role asks and a person does without: requirements by skill and level, projects by id. */
export type LeftOut = { readonly requirements: readonly SkillNeed[]; readonly projects: readonly string[] };

/** A person's level by skill id, whole, from 0 to the top level; a skill not named counts as 0. */
export type Ratings = { readonly [skill: string]: number };

export type Instance = {
  readonly skills: readonly Skill[];
  /** None if absent. */
  readonly projects?: readonly Project[] | undefined;
  /** At least one. */
  readonly requirements: readonly Requirement[];
  readonly ratings: Ratings;
  /** Ids of projects already proven, whatever their needs; none if absent. */
  readonly projectsDone?: readonly string[] | undefined;
  /** Study hours a week, > 0. */
  readonly hoursPerWeek: number;
  /** First day of the plan. */
  readonly startDate: string;
  /** Readiness at which a person can apply, > 0 and ≤ 1; 0.8 if absent. */
  readonly threshold?: number | undefined;
  /** `met` if absent. */
  readonly credit?: Credit | undefined;
  /** `steady` if absent. */
  readonly strategy?: Strategy | undefined;
  /** No two alike; none if absent. Together with the needs they must not close a cycle of steps in the plan. */
  readonly pins?: readonly Pin[] | undefined;
  /**
   * Goals that bring in no steps; nothing if absent. Their weight stays in the total, and a level that other goals need
   * still counts. Without them it must be possible to be ready.
   */
  readonly leftOut?: LeftOut | undefined;
};

/** What a person holds; put beside an instance it replaces the instance's own ratings and projects done. */
export type Holdings = { readonly ratings: Ratings; readonly projectsDone: readonly string[] };

/** Where an instance is wrong. */
export type InstanceError = {
  /** As in `skills[3].hours[0]`, empty for the whole. */
  readonly path: string;
  /** What it should be. */
  readonly message: string;
  /** By id, where pins cannot be kept: each waits for the next, and the last for the first; or the essentials left out. */
  readonly steps?: readonly string[] | undefined;
};

export type ParsedInstance =
  | { readonly ok: true; readonly instance: Instance }
  | { readonly ok: false; readonly error: InstanceError };

export type PlanResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly error: InstanceError };

/** An unmet requirement that is not left out. */
export type Gap = {
  readonly skill: string;
  /** The level held, below `need`. */
  readonly have: number;
  readonly need: number;
  readonly weight: number;
  readonly essential: boolean;
  /** Hours of this skill's own levels from `have` to `need`, prerequisites not counted. */
  readonly hours: number;
  /**
   * Its part of the missing readiness, > 0 and ≤ 1; with projects not done or goals left out the shares add up to less
   * than 1.
   */
  readonly share: number;
};

type StepInPlan = {
  readonly id: string;
  readonly hours: number;
  /** Readiness that finishing the step adds; 0 if only other steps need it. */
  readonly gain: number;
  /** Hours from the start of the plan to the end of this step. */
  readonly cumulativeHours: number;
  readonly readinessAfter: number;
  /** First and last day; two short steps may share a day. */
  readonly start: string;
  readonly finish: string;
  /** Ids of the plan's steps that it directly needs, ascending; all stand before it. */
  readonly needs: readonly string[];
};

/** One level of one skill: from level `from` to `to` = `from` + 1. */
export type SkillStep = StepInPlan & {
  readonly kind: "skill";
  readonly skill: string;
  readonly from: number;
  readonly to: number;
};

/** A project to prove; its id is the project's. */
type ProjectStep = StepInPlan & { readonly kind: "project" };

export type PlanStep = SkillStep | ProjectStep;

/** How good the order is, and how good any order could be. */
export type Certificate = {
  /** `steady`: Σ gain · cumulative hours over the steps. `fast-track`: hours until ready. */
  readonly objective: number;
  /** No plan can have a smaller objective than this. */
  readonly lowerBound: number;
  /** True only if proven; then `lowerBound` equals `objective`. */
  readonly optimal: boolean;
};

/** When the person is first ready; `0, startDate, null` if ready now. */
export type Ready = { readonly hours: number; readonly date: string; readonly step: string | null };

export type Plan = {
  /** Now, before any step. */
  readonly readiness: number;
  /** Largest share first. */
  readonly gaps: readonly Gap[];
  /** In the order to take them. */
  readonly steps: readonly PlanStep[];
  /** 0 for no steps. */
  readonly totalHours: number;
  /** Last day; the start date for no steps. */
  readonly finish: string;
  readonly ready: Ready;
  readonly certificate: Certificate;
};

/** What a step counts for: a level the role asks, or a project. */
export type Goal =
  | {
      readonly kind: "requirement";
      readonly skill: string;
      readonly level: number;
      readonly weight: number;
      readonly essential: boolean;
    }
  | {
      readonly kind: "project";
      readonly project: string;
      readonly weight: number;
      readonly essential: boolean;
    };

/**
 * A run of steps that belong together: no set of the steps still to do gives more readiness an hour, so an order that
 * is best along the way takes it first.
 */
export type StepBlock = {
  /** 0 for the first block of the plan, in plan order. */
  readonly index: number;
  /** Ids of its steps, in plan order. */
  readonly steps: readonly string[];
  readonly hours: number;
  readonly gain: number;
  /** Readiness an hour, `gain / hours`. */
  readonly rate: number;
  /** Readiness an hour of the block after it, never higher within one part of the plan; null for the last of a part. */
  readonly nextRate: number | null;
};

/** Why a step is in the plan, and why it stands there. */
export type StepReason = {
  readonly id: string;
  /** Goals the step itself moves, each with the readiness it adds there; they add up to the step's gain. */
  readonly serves: readonly { readonly goal: Goal; readonly gain: number }[];
  /** Ids of later steps that directly need it, in plan order. */
  readonly neededBy: readonly string[];
  /** Ids of earlier steps of its part that it is best learned after, its direct needs left out; in plan order. */
  readonly follows: readonly string[];
  /** Ids of earlier steps that the person put before it, in plan order. */
  readonly pinned: readonly string[];
  /** Unmet goals that cannot be reached without it, those in `serves` left out; largest weight first. */
  readonly leadsTo: readonly Goal[];
  /** `fast-track` only splits the plan: whether the step is part of getting ready or comes after. Null for `steady`. */
  readonly part: "to-ready" | "after-ready" | null;
  /** Null where the order of the step's part was not found by blocks. */
  readonly block: StepBlock | null;
};
