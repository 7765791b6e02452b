import { z } from "zod";
import { isDay } from "@/lib/time/days";

const planId = z.uuid("This plan does not exist.");
const stepId = z.uuid("Choose a step of your plan.");

/** A field that was left empty, or is not in the form, is absent. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema.optional());

/** A name that occurs once in a form arrives alone, a name that does not occur not at all. */
const many = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema).max(5000),
  );

export const strategies = ["steady", "fast-track"] as const;

const roleId = z.string("Choose a role.").min(1, "Choose a role.").max(200, "Choose a role.");

const hoursPerWeek = z.preprocess(
  (value) =>
    typeof value === "string" ? (value.trim() === "" ? undefined : Number(value.trim().replace(",", "."))) : value,
  z
    .number("Say how many hours a week you can study, as a number.")
    .min(0.5, "Plan with at least half an hour a week.")
    .max(100, "Plan with at most 100 hours a week."),
);

const startDate = z.string("Choose the day on which you begin.").refine(isDay, "Choose a day that exists.");

export const previewInput = z.object({ roleId, hoursPerWeek, startDate });

const title = z.string().trim().min(1, "Give the plan a name.").max(120, "Keep the name within 120 characters.");

export const createPlanInput = previewInput.extend({
  strategy: z.enum(strategies, "Choose how to order the steps."),
  title: optional(title),
  /** Made once a rendered form. */
  creationKey: z.uuid("This form is damaged. Reload the page."),
});

export const planInput = z.object({ planId });

const catalogVersion = z.string("This form is damaged. Reload the page.").min(1).max(64);

export const keepPlanInput = z.object({ planId, catalogVersion });

export const takeChangesInput = z.object({ planId, catalogVersion, revision: z.coerce.number().int().min(1) });

export const renamePlanInput = z.object({ planId, title });

export const stepInput = z.object({ planId, stepId });

export const correctEvidenceInput = stepInput.extend({
  note: optional(z.string().trim().max(2000, "Keep the note within 2,000 characters.")),
  link: optional(
    z
      .string()
      .trim()
      .max(500, "Keep the link within 500 characters.")
      .refine(isWebAddress, "Give a full address, beginning with https:// or http://."),
  ),
});

export const completeStepInput = correctEvidenceInput.extend({
  /** Ids of open steps that the person agreed to mark done as well. */
  withNeeds: many(stepId),
});

export const undoStepInput = z.object({
  planId,
  stepId,
  /** Ids of done steps that the person agreed to undo as well. */
  withDependents: many(stepId),
});

export type PreviewInput = z.output<typeof previewInput>;
export type CreatePlanInput = z.output<typeof createPlanInput>;
export type PlanInput = z.output<typeof planInput>;
export type KeepPlanInput = z.output<typeof keepPlanInput>;
export type TakeChangesInput = z.output<typeof takeChangesInput>;
export type RenamePlanInput = z.output<typeof renamePlanInput>;
export type StepInput = z.output<typeof stepInput>;
export type CorrectEvidenceInput = z.output<typeof correctEvidenceInput>;
export type CompleteStepInput = z.output<typeof completeStepInput>;
export type UndoStepInput = z.output<typeof undoStepInput>;

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
