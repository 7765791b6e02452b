import { z } from "zod";
import { catalogueId } from "@/lib/forms/catalogue-id";
import { firstDay } from "@/lib/forms/first-day";
import { hoursPerWeek } from "@/lib/forms/hours-per-week";
import { link } from "@/lib/forms/link";
import { many, optional } from "@/lib/forms/optional";
import { revision } from "@/lib/forms/revision";
import { seen } from "@/lib/forms/seen";
import { line, note } from "@/lib/forms/text";
import { leftOutInput, pinsInput, strategyInput } from "./asked-change";

const damaged = "This form is damaged. Reload the page.";
const planId = z.uuid("This plan does not exist.");
const stepId = z.uuid("Choose a step of your plan.");

export const previewInput = z.object({ roleId: catalogueId("Choose a role."), hoursPerWeek, startDate: firstDay });

const title = line({ missing: "Give the plan a name.", longest: 120 });

export const createPlanInput = previewInput.extend({
  strategy: strategyInput,
  title: optional(title),
  /** Made once a rendered form. */
  creationKey: z.uuid(damaged),
});

export const planInput = z.object({ planId });

/** Fingerprint of what a proposal rested on. */
const inputs = z.string(damaged).regex(/^[0-9a-f]{64}$/, damaged);

export const movePlanInput = z.object({
  planId,
  /** Among the plans that are followed, from 0. */
  place: z
    .string(damaged)
    .regex(/^\d{1,4}$/, damaged)
    .transform(Number),
});

export const dismissProposalInput = z.object({ planId, inputs });

export const changePlanInput = z.object({
  planId,
  revision,
  roleId: catalogueId("Choose a role."),
  strategy: strategyInput,
  startDate: firstDay,
  hoursPerWeek,
  pins: pinsInput,
  leftOut: leftOutInput,
});

export const takeProposalInput = z.object({ planId, inputs, revision });

/** `number` of the earlier revision; `revision` is the plan's, as the page saw it. */
export const goBackInput = z.object({ planId, number: revision, revision });

export const dateAnewInput = z.object({ planId, revision });

export const renamePlanInput = z.object({ planId, title, "seen.title": seen });

export const stepInput = z.object({ planId, stepId });

export const correctEvidenceInput = stepInput.extend({
  note: optional(note({ missing: "Write a note, or leave it empty.", longest: 2000 })),
  link: optional(link),
  "seen.note": seen,
  "seen.link": seen,
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
export type GoBackInput = z.output<typeof goBackInput>;
export type PlanInput = z.output<typeof planInput>;
export type ChangePlanInput = z.output<typeof changePlanInput>;
export type MovePlanInput = z.output<typeof movePlanInput>;
export type DismissProposalInput = z.output<typeof dismissProposalInput>;
export type TakeProposalInput = z.output<typeof takeProposalInput>;
export type DateAnewInput = z.output<typeof dateAnewInput>;
export type RenamePlanInput = z.output<typeof renamePlanInput>;
export type StepInput = z.output<typeof stepInput>;
export type CorrectEvidenceInput = z.output<typeof correctEvidenceInput>;
export type CompleteStepInput = z.output<typeof completeStepInput>;
export type UndoStepInput = z.output<typeof undoStepInput>;
