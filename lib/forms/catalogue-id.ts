import { z } from "zod";

/** The id of a role, a skill or a starting profile: lower-case words joined by hyphens. */
export function catalogueId(error: string) {
  return z
    .string({ error })
    .max(200, { error })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error });
}
