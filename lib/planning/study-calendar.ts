import { dayNumber, isoDay, LAST_DAY, studyDays } from "@/lib/engine/calendar";
import type { Day } from "@/lib/time/days";
import type { PlanChoices } from "./snapshot";

/** When a person studies. The lists may come in any order, breaks may overlap, and both may lie before a plan. */
export type StudyTime = {
  /** The usual hours, ≥ 0. */
  readonly hoursPerWeek: number;
  /** From that day on, so many hours a week (≥ 0), or the usual ones again where null, until the next such day. */
  readonly hoursFrom: readonly PlanChoices["hoursFrom"][number][];
  /** Days without study, both ends included, whatever the hours a week. */
  readonly breaks: readonly PlanChoices["breaks"][number][];
};

/** From hours of study to the days on which they are done. */
export type StudyCalendar = {
  /**
   * First day of a step that begins after `before` hours of study: a day with study time.
   * @returns null if it is after 9999-12-31 or never comes
   */
  readonly startDay: (before: number) => Day | null;
  /**
   * Last day of a step that lasts from `before` to `after` hours of study, likewise.
   */
  readonly finishDay: (before: number, after: number) => Day | null;
};

/**
 * The days of a plan that begins on `startDate`, at a pace that is constant between changes and 0 in breaks. Where the
 * hours never change it says what lib/engine/calendar.ts says, to the day. Throws on a day that does not exist.
 */
export function studyCalendar(startDate: Day, time: StudyTime): StudyCalendar {
  const first = numberOf(startDate);
  const stretches = stretchesOf(first, time).filter(({ hoursPerWeek }) => hoursPerWeek > 0);
  const startAt = (before: number) => {
    for (const { from, length, hoursBefore, hoursPerWeek } of stretches) {
      const days = studyDays(Math.max(0, before - hoursBefore), hoursPerWeek);
      if (days < length) return from + Math.floor(days);
    }
    return Number.POSITIVE_INFINITY;
  };
  const finishAt = (after: number) => {
    for (const { from, length, hoursBefore, hoursPerWeek } of stretches) {
      const days = studyDays(Math.max(0, after - hoursBefore), hoursPerWeek);
      if (days <= length) return from + Math.max(0, Math.ceil(days) - 1);
    }
    return Number.POSITIVE_INFINITY;
  };
  return {
    startDay: (before) => dayAt(startAt(before)),
    finishDay: (before, after) => dayAt(Math.max(startAt(before), finishAt(after))),
  };
}

/** Hours of study planned from the beginning of `from` to the beginning of `to`; 0 if that is not later. */
export function hoursBetween(time: StudyTime, from: Day, to: Day): number {
  const end = numberOf(to);
  return stretchesOf(numberOf(from), time).reduce((hours, stretch) => {
    const days = Math.min(stretch.length, Math.max(0, end - stretch.from));
    return hours + hoursIn(days, stretch.hoursPerWeek);
  }, 0);
}

/**
 * The pace on each day from `from` to `to`, both included, told by the days on which it changes; the first is `from`.
 * Equal for two study times that differ in nothing between these days.
 */
export function paceBetween(time: StudyTime, from: Day, to: Day): { day: Day; hoursPerWeek: number }[] {
  const end = numberOf(to);
  return stretchesOf(numberOf(from), time)
    .filter((stretch, index, all) => stretch.from <= end && stretch.hoursPerWeek !== all[index - 1]?.hoursPerWeek)
    .map((stretch) => ({ day: isoDay(stretch.from), hoursPerWeek: stretch.hoursPerWeek }));
}

/** Days in a row at one pace; counted since 1970-01-01. */
type Stretch = {
  readonly from: number;
  /** In days; the last one has no end. */
  readonly length: number;
  readonly hoursPerWeek: number;
  /** Hours studied before it. */
  readonly hoursBefore: number;
};

/** All days from the first on. */
function stretchesOf(first: number, { hoursPerWeek, hoursFrom, breaks }: StudyTime): Stretch[] {
  const changes = hoursFrom
    .map((change) => ({ from: numberOf(change.day), hoursPerWeek: change.hoursPerWeek ?? hoursPerWeek }))
    .sort((a, b) => a.from - b.from);
  const free = breaks.map((days) => ({ from: numberOf(days.first), to: numberOf(days.last) + 1 }));
  const edges = [...changes.map(({ from }) => from), ...free.flatMap(({ from, to }) => [from, to])];
  const starts = [...new Set([first, ...edges.filter((day) => day > first)])].sort((a, b) => a - b);
  const paceOn = (day: number) =>
    free.some(({ from, to }) => from <= day && day < to)
      ? 0
      : (changes.findLast(({ from }) => from <= day)?.hoursPerWeek ?? hoursPerWeek);

  let hoursBefore = 0;
  return starts.map((from, index) => {
    const stretch = { from, length: (starts[index + 1] ?? Infinity) - from, hoursPerWeek: paceOn(from), hoursBefore };
    hoursBefore += hoursIn(stretch.length, stretch.hoursPerWeek);
    return stretch;
  });
}

/** 0 where there is no study, however long. */
const hoursIn = (days: number, hoursPerWeek: number) => (hoursPerWeek === 0 ? 0 : (days / 7) * hoursPerWeek);

const dayAt = (day: number): Day | null => (day <= LAST_DAY ? isoDay(day) : null);

function numberOf(day: Day): number {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`There is no day ${day}.`);
  return number;
}
