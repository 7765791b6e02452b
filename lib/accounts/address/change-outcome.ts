import { z } from "zod";

/** What the press on a link of a change of address has led to. */
export const changeOutcome = z.enum(["changed", "approved", "confirmed", "refused"]);
export type ChangeOutcome = z.output<typeof changeOutcome>;
