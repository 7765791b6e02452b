import { isTimeZone } from "@/lib/time/days";

/** All time zones to choose from, by name; the given one among them even if it is an older name. */
export function timeZonesWith(current: string): string[] {
  const known = Intl.supportedValuesOf("timeZone").filter(isTimeZone);
  return [...new Set(["UTC", ...known, current])].sort();
}
