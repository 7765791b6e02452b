import { z } from "zod";
import { describesEveryStep, noChoices, planChoices, sameInBoth, stepContent, teachingReasons } from "./snapshot";
import { storedReason } from "./stored-engine-data";

const { catalogVersion, role, instance, plan, skills, projects, began, plannedBefore, earlier, setAside, phases } =
  sameInBoth;

/** Of each step its title alone; its other texts are most of a snapshot. */
const contents = z.record(z.string(), z.object({ title: z.string() }));

/** Format 1 has none. */
const choices = planChoices.default(noChoices);

/** What the list and the picture of a plan show: the snapshot of either format without the texts and reasons of its steps. */
export const planOutline = z
  .object({
    catalogVersion,
    role,
    instance,
    plan,
    skills,
    projects,
    contents,
    began,
    plannedBefore,
    earlier,
    setAside,
    phases,
    choices,
  })
  .refine(describesEveryStep, "The snapshot does not describe each step of its plan.");

/** What tells where a person stands in a plan and how fast they go. */
export const paceSource = z.object({ instance, plan, began, plannedBefore, earlier, choices });

/** What some steps of a plan are told by, with their texts and reasons. */
export const stepSource = z.object({
  role,
  plan,
  skills,
  projects,
  contents,
  earlier,
  phases,
  teachingReasons: teachingReasons.default({}),
  choices,
  /** By step id. */
  texts: z.record(z.string(), stepContent),
  reasons: z.array(storedReason),
});

export type PlanOutline = z.output<typeof planOutline>;
export type StepSource = z.output<typeof stepSource>;

/** Members of a snapshot that an outline is made of. */
export const outlineParts = [...Object.keys(planOutline.shape), "format"];

/** Members of a snapshot that tell where a person stands. */
export const paceParts = Object.keys(paceSource.shape);

/** Members of a snapshot that steps are told by, besides texts and reasons. */
export const stepSourceParts = [
  ...Object.keys(stepSource.shape).filter((part) => part !== "texts" && part !== "reasons"),
  "format",
];
