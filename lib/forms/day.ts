import { z } from "zod";
import { isDay } from "@/lib/time/days";
import { earliestFirstDay, latestFirstDay } from "./first-day-range";

/**
 * A calendar day, `YYYY-MM-DD`, from 1900 to 9999.
 * @param missing what to say when there is none
 */
export function day(missing: string) {
  return z
    .string({ error: missing })
    .min(1, { error: missing, abort: true })
    .refine(isDay, { error: "Choose a day that exists, such as 2027-01-11.", abort: true })
    .refine((day) => day >= earliestFirstDay && day <= latestFirstDay, { error: "Choose a day from 1900 to 9999." });
}
