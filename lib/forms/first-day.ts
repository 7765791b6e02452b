import { z } from "zod";
import { isDay } from "@/lib/time/days";
import { earliestFirstDay, latestFirstDay } from "./first-day-range";

/** The day that a plan begins on, `YYYY-MM-DD`. */
export const firstDay = z
  .string({ error: "Choose the first day." })
  .refine(isDay, { error: "Choose a day that exists, such as 2027-01-11.", abort: true })
  .refine((day) => day >= earliestFirstDay && day <= latestFirstDay, { error: "Choose a day from 1900 to 9999." });
