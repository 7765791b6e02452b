import type { SkillSuccessors } from "@/lib/catalog/successors";
import type { Moment } from "@/lib/time/moment";

type StartedRow = {
  readonly key: string;
  readonly skillId: string | null;
  readonly toLevel: number | null;
  readonly startedAt: Date | null;
  readonly startedOn: Date | null;
  readonly doneAt: Date | null;
};

/**
 * When the steps that are started and not done were started, by their keys as the catalogue is now: a skill step counts for
 * the same level of each skill that took its place. Of steps that became one, the earliest counts.
 */
export function startMarks(rows: readonly StartedRow[], { successorsOf }: SkillSuccessors): Map<string, Moment> {
  const marks = new Map<string, Moment>();
  for (const { key, skillId, toLevel, startedAt: at, startedOn: day, doneAt } of rows) {
    if (!at || !day || doneAt) continue;
    const keys = skillId === null ? [key] : successorsOf(skillId).map((successor) => `${successor}@${toLevel}`);
    for (const each of keys) {
      const other = marks.get(each);
      marks.set(each, other && other.at < at ? other : { at, day });
    }
  }
  return marks;
}
