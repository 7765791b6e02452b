import { type ScaleTime, scaleUtc } from "d3-scale";
import { columnOfDay, type Day } from "@/lib/time/days";

type DayScale = {
  /** Where the day lies in the range. */
  at: (day: Day) => number;
  /** About `count` round days within the domain, with a label for each. */
  ticks: (count: number) => readonly { day: Date; position: number; label: string }[];
};

/** Days on a line; counted in UTC, so no zone moves them. One day alone is given the week after it. */
export function dayScale(first: Day, last: Day, range: readonly [number, number]): DayScale {
  const start = columnOfDay(first);
  const end = first < last ? columnOfDay(last) : new Date(start.getTime() + 7 * 24 * 60 * 60 * 1000);
  const scale = scaleUtc([start, end], range);
  return {
    at: (day) => scale(columnOfDay(day)),
    ticks: (count) => labelled(scale, count),
  };
}

function labelled(scale: ScaleTime<number, number>, count: number) {
  const days = scale.ticks(count).filter((day) => day.getUTCHours() === 0);
  const wholeMonths = days.every((day) => day.getUTCDate() === 1);
  return days.map((day, index) => {
    const label = wholeMonths ? (saysYear(days, index) ? monthAndYear : month).format(day) : dayAndMonth.format(day);
    return { day, position: scale(day), label };
  });
}

/** Where a year begins, and at the first tick unless the next one begins a year: there is no room for two. */
function saysYear(days: readonly Date[], index: number): boolean {
  const [before, year, next] = [index - 1, index, index + 1].map((at) => days[at]?.getUTCFullYear());
  return index === 0 ? next === undefined || next === year : before !== year;
}

const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const monthAndYear = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
