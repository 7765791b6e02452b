import { isTimeZone } from "@/lib/time/days";

/** Found out once: each zone is tried, which for all 400 takes longer than the page that shows them. */
const known = ["UTC", ...Intl.supportedValuesOf("timeZone").filter(isTimeZone)];

/** All time zones to choose from, by name; the given one among them even if it is an older name. */
export function timeZonesWith(current: string): string[] {
  return [...new Set([...known, current])].sort();
}
