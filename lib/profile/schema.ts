import { z } from "zod";

const skillId = z.string({ error: "Choose a skill." }).min(1, { error: "Choose a skill." }).max(60);

/** `""` takes the rating back. */
const level = z
  .string({ error: "Choose a level." })
  .regex(/^[0-9]?$/, { error: "Choose one of the levels." })
  .transform((text) => (text === "" ? null : Number(text)));

export const confidences = ["sure", "roughly", "guess"] as const;

export const rateSkillInput = z.object({
  skillId,
  level,
  confidence: z.enum(confidences, { error: "Choose how sure you are." }),
});
export type RateSkillInput = z.output<typeof rateSkillInput>;

/** What to do about the starting profile besides naming one. */
export const keepRatings = "keep-ratings";
export const noStartingProfile = "none";

export const chooseStartInput = z.object({
  roleId: z.string({ error: "Choose a role." }).min(1, { error: "Choose a role." }).max(60),
  startingProfile: z
    .string({ error: "Choose what comes nearest, or none of these." })
    .min(1, { error: "Choose what comes nearest, or none of these." })
    .max(60),
  hoursPerWeek: z
    .string({ error: "Enter your hours a week." })
    .transform((hours) => hours.trim().replace(",", "."))
    .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, { error: "Enter a number of hours, such as 8 or 7.5." }))
    .transform(Number)
    .pipe(
      z.number().min(0.5, { error: "Enter at least half an hour." }).max(100, { error: "Enter at most 100 hours." }),
    ),
});
export type ChooseStartInput = z.output<typeof chooseStartInput>;
