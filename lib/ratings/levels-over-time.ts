import { type HistoryEvent, ratingByHistory } from "./rating-by-history";

/** An event of the history, with the milestone that it is of. */
export type DatedEvent = Omit<HistoryEvent, "planStep"> & {
  /** Null where there is none, or the plan no longer has it. */
  readonly planStepId: string | null;
};

/**
 * The level that was held after each event, by the rule that gives today's; null for unrated.
 * @param events of all lines, by rising id
 * @param lines ids of skills whose events make one history
 * @returns as long as `events`
 */
export function levelsOverTime(
  events: readonly DatedEvent[],
  lines: readonly (readonly string[])[],
): readonly (number | null)[] {
  return events.map((_, last) => ratingByHistory(asTheyStood(events.slice(0, last + 1)), lines)?.level ?? null);
}

/** With each milestone done or not as it was once the last of the events had happened. */
function asTheyStood(events: readonly DatedEvent[]): HistoryEvent[] {
  const milestones = events.filter(({ source }) => source === "milestone");
  const latest = new Map(milestones.map((event) => [event.planStepId, event]));
  return events.map(({ planStepId, ...event }) => {
    if (event.source !== "milestone") return { ...event, planStep: null };
    const { at, level } = latest.get(planStepId) ?? event;
    return { ...event, planStep: { doneAt: level === null ? null : at, toLevel: level } };
  });
}
