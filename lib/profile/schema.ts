import { z } from "zod";
import { catalogueId } from "@/lib/forms/catalogue-id";
import { hoursPerWeek } from "@/lib/forms/hours-per-week";
import { seen } from "@/lib/forms/seen";

/** `""` takes the rating back. */
const level = z
  .string({ error: "Choose a level." })
  .regex(/^[0-9]?$/, { error: "Choose one of the levels." })
  .transform((text) => (text === "" ? null : Number(text)));

const confidences = ["sure", "roughly", "guess"] as const;

export const rateSkillInput = z.object({
  skillId: catalogueId("Choose a skill."),
  level,
  confidence: z.enum(confidences, { error: "Choose how sure you are." }),
});
export type RateSkillInput = z.output<typeof rateSkillInput>;

export const stateLevelInput = z.object({
  planId: z.uuid("This plan does not exist."),
  skillId: catalogueId("Choose a skill."),
  level: z
    .string({ error: "Choose a level." })
    .regex(/^[1-5]$/, { error: "Choose one of the levels." })
    .transform(Number),
});
export type StateLevelInput = z.output<typeof stateLevelInput>;

/** What to do about the starting profile besides naming one. */
export const keepRatings = "keep-ratings";
export const noStartingProfile = "none";

export const chooseStartInput = z.object({
  roleId: catalogueId("Choose a role."),
  startingProfile: catalogueId("Choose what is closest, or none of these."),
  hoursPerWeek,
  "seen.roleId": seen,
  "seen.hoursPerWeek": seen,
});
export type ChooseStartInput = z.output<typeof chooseStartInput>;
