import { z } from "zod";

/** Hours of study a week, from 0.5 to 100, written with a point or a comma: `8`, `7.5`, `7,5`. */
export const hoursPerWeek = z
  .string({ error: "Enter your hours a week." })
  .transform((text) => text.trim().replace(",", "."))
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, { error: "Enter a number of hours, such as 8 or 7.5." }))
  .transform(Number)
  .pipe(z.number().min(0.5, { error: "Enter at least 0.5 hours." }).max(100, { error: "Enter at most 100 hours." }));
