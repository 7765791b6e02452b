import { z } from "zod";
import type { Goal, Instance, Plan, PlanStep, StepReason } from "@/lib/engine/types";

/** How what goes into the engine and what comes out is stored: the engine's own types, parsed when read. */

export const storedLevel = z.int().min(0);
const storedNeed = z.object({ skill: z.string(), level: storedLevel });
export const storedPins = z.array(z.object({ before: z.string(), after: z.string() }));
export const storedLeftOut = z.object({ requirements: z.array(storedNeed), projects: z.array(z.string()) });

export const storedInstance: z.ZodType<Instance> = z.object({
  skills: z.array(
    z.object({
      id: z.string(),
      hours: z.array(z.number()),
      prereqs: z.array(z.object({ level: storedLevel, needs: storedNeed })),
      after: z.array(z.object({ level: storedLevel, follows: storedNeed })).optional(),
    }),
  ),
  projects: z
    .array(
      z.object({
        id: z.string(),
        hours: z.number(),
        weight: z.number(),
        needs: z.array(storedNeed),
        essential: z.boolean().optional(),
      }),
    )
    .optional(),
  requirements: z.array(
    z.object({ skill: z.string(), level: storedLevel, weight: z.number(), essential: z.boolean().optional() }),
  ),
  ratings: z.record(z.string(), storedLevel),
  projectsDone: z.array(z.string()).optional(),
  hoursPerWeek: z.number().positive(),
  startDate: z.iso.date(),
  threshold: z.number().optional(),
  /** Plans from before there was a choice name none: every level counted. */
  credit: z.enum(["met", "levels"]).default("levels"),
  strategy: z.enum(["steady", "fast-track"]).optional(),
  pins: storedPins.optional(),
  leftOut: storedLeftOut.optional(),
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

export const storedStep: z.ZodType<PlanStep> = z.discriminatedUnion("kind", [
  z.object({ ...inPlan, kind: z.literal("skill"), skill: z.string(), from: storedLevel, to: storedLevel }),
  z.object({ ...inPlan, kind: z.literal("project") }),
]);

export const storedPlan: z.ZodType<Plan> = z.object({
  readiness: z.number(),
  gaps: z.array(
    z.object({
      skill: z.string(),
      have: storedLevel,
      need: storedLevel,
      weight: z.number(),
      essential: z.boolean(),
      hours: z.number(),
      share: z.number(),
    }),
  ),
  steps: z.array(storedStep),
  totalHours: z.number(),
  finish: z.iso.date(),
  ready: z.object({ hours: z.number(), date: z.iso.date(), step: z.string().nullable() }),
  certificate: z.object({ objective: z.number(), lowerBound: z.number(), optimal: z.boolean() }),
});

const goal: z.ZodType<Goal> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("requirement"),
    skill: z.string(),
    level: storedLevel,
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

export const storedReason: z.ZodType<StepReason> = z.object({
  id: z.string(),
  serves: z.array(z.object({ goal, gain: z.number() })),
  neededBy: z.array(z.string()),
  follows: z.array(z.string()).default([]),
  pinned: z.array(z.string()).default([]),
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
