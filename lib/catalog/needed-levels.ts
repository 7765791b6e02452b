import { neededLevels } from "@/lib/engine/needed-levels";
import type { SkillNeed } from "./role-catalog";

export type Needing = {
  readonly id: string;
  readonly prereqs: readonly { readonly level: number; readonly needs: SkillNeed }[];
};

/** The highest level of each skill that is required, itself or by the prerequisites of what is required, to the end. */
export function neededLevelsIn(skills: readonly Needing[], required: readonly SkillNeed[]): Map<string, number> {
  const prereqs = new Map(skills.map((skill) => [skill.id, skill.prereqs]));
  return neededLevels(
    required,
    ({ skill, level }) => prereqs.get(skill)?.flatMap((one) => (one.level === level ? [one.needs] : [])) ?? [],
  );
}
