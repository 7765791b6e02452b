import { levelName } from "@/lib/catalog/level-names";
import type { Successors } from "@/lib/catalog/successors";
import type { SkillNeed } from "@/lib/engine/types";

export type Names = {
  /** Of a skill as the catalogue has it now. */
  readonly now: (skill: string) => string;
  /** Of a skill as the plan has it. */
  readonly before: (skill: string) => string;
};

/**
 * How the needs of one thing differ, in sentences that begin with it: those added, raised and lowered in the order of
 * `after`, then those removed. A need of a skill that was split holds on as long as one of its parts is needed.
 * @param subject what has the needs, for example `Testing at Guided`
 * @param before in the ids of the plan; `after` in those of today
 */
export function needChanges(
  subject: string,
  before: readonly SkillNeed[],
  after: readonly SkillNeed[],
  { successorsOf }: Successors,
  names: Names,
): string[] {
  const levels = highestLevels(
    before.flatMap(({ skill, level }) => successorsOf(skill).map((successor) => ({ skill: successor, level }))),
  );
  const needed = new Set(after.map(({ skill }) => skill));
  const changed = after.flatMap(({ skill, level }) => {
    const was = levels.get(skill);
    if (was === level) return [];
    const instead = was === undefined ? "" : ` instead of ${levelName(was)}`;
    return [`${subject} now needs ${names.now(skill)} at ${levelName(level)}${instead}.`];
  });
  const removed = before
    .filter(({ skill }) => !successorsOf(skill).some((successor) => needed.has(successor)))
    .map(({ skill }) => `${subject} no longer needs ${names.before(skill)}.`);
  return [...changed, ...removed];
}

function highestLevels(needs: readonly SkillNeed[]): Map<string, number> {
  const levels = new Map<string, number>();
  for (const { skill, level } of needs) levels.set(skill, Math.max(levels.get(skill) ?? 0, level));
  return levels;
}
