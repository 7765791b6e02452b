import { z } from "zod";
import { day } from "@/lib/forms/day";
import { hoursForPeriod, hoursPerWeek } from "@/lib/forms/hours-per-week";
import { seen } from "@/lib/forms/seen";

export const changeHoursInput = z.object({ hoursPerWeek, "seen.hoursPerWeek": seen });

/** Both days belong to the period. */
export const addPeriodInput = z.object({
  first: day("Choose the first day."),
  last: day("Choose the last day. A period needs one, even if you don't know it yet: you can remove it later."),
  hoursPerWeek: hoursForPeriod,
});

export const removePeriodInput = z.object({ periodId: z.uuid("This period does not exist.") });

export type ChangeHoursInput = z.output<typeof changeHoursInput>;
export type AddPeriodInput = z.output<typeof addPeriodInput>;
export type RemovePeriodInput = z.output<typeof removePeriodInput>;
