import type { Succession } from "@/lib/catalog/succession";

type BegunRow = {
  readonly key: string;
  readonly skillId: string | null;
  readonly toLevel: number | null;
  readonly startedAt: Date | null;
  readonly doneAt: Date | null;
};

/**
 * When the steps that are begun and not done were begun, by their keys as the catalogue is now: a skill step counts for
 * the same level of each skill that took its place. Of steps that became one, the earliest counts.
 */
export function startMarks(rows: readonly BegunRow[], { holdersOf }: Succession): Map<string, Date> {
  const marks = new Map<string, Date>();
  for (const { key, skillId, toLevel, startedAt, doneAt } of rows) {
    if (!startedAt || doneAt) continue;
    const keys = skillId === null ? [key] : holdersOf(skillId).map((holder) => `${holder}@${toLevel}`);
    for (const each of keys) {
      const other = marks.get(each);
      marks.set(each, other && other < startedAt ? other : startedAt);
    }
  }
  return marks;
}
