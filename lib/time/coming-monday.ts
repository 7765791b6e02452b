import { addDays, type Day, dayIn } from "./days";

/** The first Monday from that instant on, by UTC: the same for every visitor. */
export function comingMonday(now: Date): Day {
  const weekday = now.getUTCDay(); // 0 is Sunday
  return addDays(dayIn("UTC", now), (8 - weekday) % 7);
}
