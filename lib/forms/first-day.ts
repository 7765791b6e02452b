import { day } from "./day";

/** The day that a plan begins on, `YYYY-MM-DD`. */
export const firstDay = day("Choose the first day.");
