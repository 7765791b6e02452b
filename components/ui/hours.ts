/** Hours for people: `1 hour`, `12.5 hours`, `1,240 hours`; to the half hour below 20, else whole. */
export function hoursText(hours: number): string {
  const rounded = hours < 20 ? Math.round(hours * 2) / 2 : Math.round(hours);
  return `${rounded.toLocaleString("en-GB")} ${rounded === 1 ? "hour" : "hours"}`;
}
