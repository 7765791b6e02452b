import { z } from "zod";

/** A number of hours, written with a point or a comma: `8`, `7.5`, `7,5`. */
const hours = z
  .string({ error: "Enter your hours a week." })
  .transform((text) => text.trim().replace(",", "."))
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, { error: "Enter a number of hours, such as 8 or 7.5." }))
  .transform(Number);

const most = z.number().max(100, { error: "Enter at most 100 hours." });

/** Hours of study a week, from 0.5 to 100. */
export const hoursPerWeek = hours.pipe(most.min(0.5, { error: "Enter at least 0.5 hours." }));

/** Hours of study a week for a while: as ever, or 0 for a break. */
export const hoursForPeriod = hours.pipe(
  most.refine((number) => number === 0 || number >= 0.5, { error: "Enter at least 0.5 hours, or 0 for a break." }),
);
