import type { PlannedRole } from "@/lib/plans/instance";

/** The levels that the role's requirements ask for, and all that these rest on: what somebody in the role holds at least. */
export function levelsAskedBy(role: Pick<PlannedRole, "skills" | "requirements">): Record<string, number> {
  const prereqs = new Map(role.skills.map((skill) => [skill.id, skill.prereqs]));
  const levels = new Map<string, number>();
  const open = role.requirements.map(({ skill, level }) => ({ skill, level }));
  for (let need = open.pop(); need; need = open.pop()) {
    const { skill, level } = need;
    if ((levels.get(skill) ?? 0) >= level) continue;
    levels.set(skill, level);
    open.push(...(prereqs.get(skill) ?? []).filter((one) => one.level <= level).map(({ needs }) => needs));
  }
  return Object.fromEntries(levels);
}
