import { z } from "zod";

const damaged = "This form is damaged. Reload the page.";

/** The revision of a plan that the person saw; a 4-byte integer from 1. */
export const revision = z
  .string({ error: damaged })
  .regex(/^\d{1,10}$/, { error: damaged })
  .transform(Number)
  .pipe(z.number().min(1, { error: damaged }).max(2_147_483_647, { error: damaged }));
