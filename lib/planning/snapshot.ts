import { z } from "zod";
import type { Plan } from "@/lib/engine/types";
import {
  storedInstance,
  storedLeftOut,
  storedLevel,
  storedPins,
  storedPlan,
  storedReason,
  storedStep,
} from "./stored-engine-data";

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
  /** What the person can do afterwards; a project's summary. */
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
  step: storedStep,
  /** Why it was in the plan. */
  why: z.array(z.string()),
  /** Ids of steps of the new plan that directly depend on it. */
  supports: z.array(z.string()),
});

/** Given for a step that was opened again and that the plan no longer has. */
const setAside = z.object({
  key: z.string(),
  skillId: z.string().nullable(),
  toLevel: storedLevel.nullable(),
  title: z.string(),
  note: z.string().nullable(),
  link: z.string().nullable(),
});

/** What both formats hold. */
export const sameInBoth = {
  engineVersion: z.string(),
  catalogVersion: z.string(),
  role: z.object({ id: z.string(), name: z.string(), summary: z.string() }),
  instance: storedInstance,
  plan: storedPlan,
  /** By skill id, of every skill of the instance. */
  skills: z.record(z.string(), z.object({ name: z.string(), area: z.string() })),
  /** Names by project id, of every project of the instance. */
  projects: z.record(z.string(), z.string()),
  /** By step id, of every step. */
  contents: z.record(z.string(), stepContent),
  reasons: z.array(storedReason),
  /** First day of the plan as it was first made, if it was computed anew since. */
  began: z.iso.date().optional(),
  /** Hours of study that were planned from that day to the present first day. */
  plannedBefore: z.number().min(0).optional(),
  /** In the order in which they stood; their contents are in `contents`. */
  earlier: z.array(earlierStep).optional(),
  /** Evidence that no step holds any more. */
  setAside: z.array(setAside).optional(),
  phases: z.array(z.object({ name: z.string(), aims: z.string(), steps: z.array(z.string()) })),
};

export const planChoices = z.object({
  /** From that day on, so many hours a week instead of the instance's, or those again where null; by rising day. */
  hoursFrom: z.array(z.object({ day: z.iso.date(), hoursPerWeek: z.number().min(0).nullable() })),
  /** Days without study, both ends included; by rising day, none within another. */
  breaks: z.array(z.object({ first: z.iso.date(), last: z.iso.date() })),
  /** The first day that another plan of the person's, which comes before, leaves to this one. */
  startsNoEarlierThan: z.iso.date().nullable().default(null),
  /** By step id: days of steps that are done in an earlier plan of the person's. */
  shared: z.record(z.string(), z.object({ start: z.iso.date(), finish: z.iso.date() })).default({}),
  /** Steps that the person put before others. */
  pins: storedPins,
  /** What the person wants to do without; its weight stays in the total. */
  leftOut: storedLeftOut,
});

/** A plan at constant hours, in the engine's order, for the whole role. */
export const noChoices: z.output<typeof planChoices> = {
  hoursFrom: [],
  breaks: [],
  startsNoEarlierThan: null,
  shared: {},
  pins: [],
  leftOut: { requirements: [], projects: [] },
};

const estimates = z.object({
  /** By step id: hours between which the effort most likely lies. */
  efforts: z.record(z.string(), z.object({ low: z.number(), high: z.number() })),
  /** By skill id: how sure the rating was that the plan began with. */
  confidence: z.record(z.string(), z.enum(["sure", "roughly", "guess"])),
});

/** By step id and by the id of a step that it is best learned after: why, in a sentence without its full stop. */
export const teachingReasons = z.record(z.string(), z.record(z.string(), z.string()));

const format2 = z.object({ format: z.literal(2), ...sameInBoth, choices: planChoices, estimates, teachingReasons });

/** Neither choices, estimates nor reasons for the teaching order were kept. Its instance names no credit, so it counts levels, as it was promised. */
const format1 = z.object({ format: z.literal(1), ...sameInBoth }).transform(
  (stored): z.output<typeof format2> => ({
    ...stored,
    format: 2,
    choices: noChoices,
    estimates: { efforts: {}, confidence: {} },
    teachingReasons: {},
  }),
);

/**
 * All that a plan was computed from and all that its page shows, so that neither a changed catalogue nor a changed
 * rating moves anything in it. Stored as JSON and parsed when read: what does not fit is an error, never an empty plan.
 */
export const planSnapshot = z
  .discriminatedUnion("format", [format1, format2])
  .refine(describesEveryStep, "The snapshot does not describe each step of its plan.");

/** Whether the plan was stored by a later version of Waypoint, as can be while several run side by side. */
export function isOfLaterFormat(stored: unknown): boolean {
  return z.object({ format: z.int().min(3) }).safeParse(stored).success;
}

export type PlanSnapshot = z.output<typeof planSnapshot>;
export type PlanChoices = z.output<typeof planChoices>;
export type EarlierStep = z.output<typeof earlierStep>;
export type StepContent = z.output<typeof stepContent>;
export type StepResource = z.output<typeof resource>;

/** Whether each step of the plan has its texts and its place in a phase. */
export function describesEveryStep(snapshot: {
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
