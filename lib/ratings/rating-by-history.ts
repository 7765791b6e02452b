import type { Confidence, RatingSource } from "@/lib/db/generated/enums";

export type DerivedRating = {
  readonly level: number;
  readonly confidence: Confidence;
  readonly source: RatingSource;
  readonly ratedAt: Date;
};

/** One change of a rating, with the state of its milestone today. */
export type HistoryEvent = {
  readonly id: bigint;
  readonly skillId: string;
  readonly level: number | null;
  readonly confidence: Confidence;
  readonly source: RatingSource;
  readonly at: Date;
  readonly planStep: { readonly doneAt: Date | null; readonly toLevel: number | null } | null;
};

/**
 * What the history says of a skill. A skill that took over several others is held as far as the one of them that was
 * held furthest; guesses count only where nothing else was said.
 * @param events of all lines, by rising id
 * @param lines ids of skills whose events make one history
 * @returns `null`: unrated
 */
export function ratingByHistory(
  events: readonly HistoryEvent[],
  lines: readonly (readonly string[])[],
): DerivedRating | null {
  const derived = lines.flatMap((line) => ratingOfLine(events.filter(({ skillId }) => line.includes(skillId))) ?? []);
  const [best] = derived.sort(
    (a, b) =>
      Number(a.source === "assumed") - Number(b.source === "assumed") ||
      b.level - a.level ||
      b.ratedAt.getTime() - a.ratedAt.getTime(),
  );
  return best ?? null;
}

/** What was last said, raised by every milestone that is still done and was done after it was said. */
function ratingOfLine(events: readonly HistoryEvent[]): DerivedRating | null {
  const said = events.findLast(({ source }) => source !== "milestone");
  const milestone = highestMilestone(events, said?.id ?? 0n);
  if (milestone && milestone.level > (said?.level ?? 0)) {
    return { level: milestone.level, confidence: "sure", source: "milestone", ratedAt: milestone.at };
  }
  if (!said || said.level === null) return null;
  return { level: said.level, confidence: said.confidence, source: said.source, ratedAt: said.at };
}

/**
 * Of the milestones that are done now and have an event after the given one, the highest. The last event of a milestone
 * that is done is its being done, so any later event means that it was done later.
 */
function highestMilestone(events: readonly HistoryEvent[], after: bigint) {
  return events
    .filter(({ id, source, planStep }) => source === "milestone" && id > after && planStep?.doneAt)
    .reduceRight<{ level: number; at: Date } | null>((highest, { at, planStep }) => {
      const level = planStep?.toLevel ?? 0;
      return level > (highest?.level ?? 0) ? { level, at } : highest;
    }, null);
}
