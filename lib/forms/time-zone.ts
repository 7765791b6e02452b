import { z } from "zod";
import { isTimeZone } from "@/lib/time/days";

/** The IANA name of a time zone that someone chose. */
export const timeZone = z
  .string({ error: "Choose a time zone." })
  .refine(isTimeZone, { error: "Choose a time zone from the list." });

/** The browser's own time zone; without a usable one, UTC, which the account page lets people change. */
export const browserTimeZone = timeZone.catch("UTC");
