import type { SkillNeed } from "./role-catalog";

export type Needing = {
  readonly id: string;
  readonly prereqs: readonly { readonly level: number; readonly needs: SkillNeed }[];
};

/** The highest level of each skill that is asked for, itself or by the prerequisites of what is asked, to the end. */
export function neededLevels(skills: readonly Needing[], asked: readonly SkillNeed[]): Map<string, number> {
  const prereqs = new Map(skills.map((skill) => [skill.id, skill.prereqs]));
  const levels = new Map<string, number>();
  const open = [...asked];
  for (let need = open.pop(); need !== undefined; need = open.pop()) {
    const { skill, level } = need;
    const known = levels.get(skill) ?? 0;
    if (level <= known) continue;
    levels.set(skill, level);
    const added = prereqs.get(skill)?.filter((one) => one.level > known && one.level <= level) ?? [];
    open.push(...added.map(({ needs }) => needs));
  }
  return levels;
}
