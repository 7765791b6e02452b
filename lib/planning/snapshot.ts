import { z } from "zod";
import type { Goal, Instance, Plan, PlanStep, StepReason } from "@/lib/engine/types";

/**
 * All that a plan was computed from and all that its page shows, so that neither a changed catalogue nor a changed
 * rating moves anything in it. Stored as JSON and parsed when read: what does not fit is an error, never an empty plan.
 */
const level = z.int().min(0);
const need = z.object({ skill: z.string(), level });

export const snapshotInstance: z.ZodType<Instance> = z.object({
  skills: z.array(
    z.object({
      id: z.string(),
      hours: z.array(z.number()),
      prereqs: z.array(z.object({ level, needs: need })),
      after: z.array(z.object({ level, follows: need })).optional(),
    }),
  ),
  projects: z
    .array(
      z.object({
        id: z.string(),
        hours: z.number(),
        weight: z.number(),
        needs: z.array(need),
        essential: z.boolean().optional(),
      }),
    )
    .optional(),
  requirements: z.array(z.object({ skill: z.string(), level, weight: z.number(), essential: z.boolean().optional() })),
  ratings: z.record(z.string(), level),
  projectsDone: z.array(z.string()).optional(),
  hoursPerWeek: z.number().positive(),
  startDate: z.iso.date(),
  threshold: z.number().optional(),
  /** Snapshots from before there was a choice name none: every level counted. */
  credit: z.enum(["met", "levels"]).default("levels"),
  strategy: z.enum(["steady", "fast-track"]).optional(),
});

const inPlan = {
  id: z.string(),
  hours: z.number(),
  gain: z.number(),
  cumulativeHours: z.number(),
  readinessAfter: z.number(),
  start: z.iso.date(),
  finish: z.iso.date(),
  needs: z.array(z.string()),
};

const planStep: z.ZodType<PlanStep> = z.discriminatedUnion("kind", [
  z.object({ ...inPlan, kind: z.literal("skill"), skill: z.string(), from: level, to: level }),
  z.object({ ...inPlan, kind: z.literal("project") }),
]);

const plan: z.ZodType<Plan> = z.object({
  readiness: z.number(),
  gaps: z.array(
    z.object({
      skill: z.string(),
      have: level,
      need: level,
      weight: z.number(),
      essential: z.boolean(),
      hours: z.number(),
      share: z.number(),
    }),
  ),
  steps: z.array(planStep),
  totalHours: z.number(),
  finish: z.iso.date(),
  ready: z.object({ hours: z.number(), date: z.iso.date(), step: z.string().nullable() }),
  certificate: z.object({ objective: z.number(), lowerBound: z.number(), optimal: z.boolean() }),
});

const goal: z.ZodType<Goal> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("requirement"),
    skill: z.string(),
    level,
    weight: z.number(),
    essential: z.boolean(),
  }),
  z.object({
    kind: z.literal("project"),
    project: z.string(),
    weight: z.number(),
    essential: z.boolean().default(false),
  }),
]);

const reason: z.ZodType<StepReason> = z.object({
  id: z.string(),
  serves: z.array(z.object({ goal, gain: z.number() })),
  neededBy: z.array(z.string()),
  follows: z.array(z.string()).default([]),
  leadsTo: z.array(goal),
  part: z.enum(["to-ready", "after-ready"]).nullable(),
  block: z
    .object({
      index: z.int(),
      steps: z.array(z.string()),
      hours: z.number(),
      gain: z.number(),
      rate: z.number(),
      nextRate: z.number().nullable(),
    })
    .nullable(),
});

const resource = z.object({
  title: z.string(),
  url: z.string(),
  kind: z.string(),
  hours: z.number(),
  cost: z.string(),
  /** The part of it that belongs to the step; absent where the whole does. */
  part: z.object({ part: z.string(), hours: z.number(), start: z.boolean() }).optional(),
});

export const stepContent = z.object({
  /** `Python: Independent`, or the project's name. */
  title: z.string(),
  /** What one can say of oneself afterwards; a project's summary. */
  statement: z.string(),
  /** Null for a project: it proves what was learnt before. */
  learn: z.string().nullable(),
  practise: z.string(),
  /** What can be checked, one thing an entry; plans made before that was divided hold one text. */
  done: z.union([z.array(z.string()), z.string().transform((text) => [text])]),
  resources: z.array(resource),
});

/** A step that was finished before the plan was computed anew. */
const earlierStep = z.object({
  step: planStep,
  /** Why it was in the plan. */
  why: z.array(z.string()),
  /** Ids of steps of the new plan that directly depend on it. */
  supports: z.array(z.string()),
});

/** Given for a step that was opened again and that the plan no longer has. */
const setAside = z.object({
  key: z.string(),
  skillId: z.string().nullable(),
  toLevel: level.nullable(),
  title: z.string(),
  note: z.string().nullable(),
  link: z.string().nullable(),
});

export const planSnapshot = z
  .object({
    format: z.literal(1),
    engineVersion: z.string(),
    catalogVersion: z.string(),
    role: z.object({ id: z.string(), name: z.string(), summary: z.string() }),
    instance: snapshotInstance,
    plan,
    /** By skill id, of every skill of the instance. */
    skills: z.record(z.string(), z.object({ name: z.string(), area: z.string() })),
    /** Names by project id, of every project of the instance. */
    projects: z.record(z.string(), z.string()),
    /** By step id, of every step. */
    contents: z.record(z.string(), stepContent),
    reasons: z.array(reason),
    /** First day of the plan as it was first made, if it was computed anew since. */
    began: z.iso.date().optional(),
    /** In the order in which they stood; their contents are in `contents`. */
    earlier: z.array(earlierStep).optional(),
    /** Evidence that no step holds any more. */
    setAside: z.array(setAside).optional(),
    phases: z.array(z.object({ name: z.string(), aims: z.string(), steps: z.array(z.string()) })),
  })
  .refine(describesEveryStep, "The snapshot does not describe each step of its plan.");

export type PlanSnapshot = z.output<typeof planSnapshot>;
export type EarlierStep = z.output<typeof earlierStep>;
export type StepContent = z.output<typeof stepContent>;
export type StepResource = z.output<typeof resource>;

function describesEveryStep(snapshot: {
  plan: Plan;
  contents: Record<string, unknown>;
  phases: readonly { readonly steps: readonly string[] }[];
}): boolean {
  const phased = snapshot.phases.flatMap(({ steps }) => steps);
  return (
    phased.length === snapshot.plan.steps.length &&
    snapshot.plan.steps.every(({ id }, position) => phased[position] === id && Object.hasOwn(snapshot.contents, id))
  );
}
