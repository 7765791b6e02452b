import type { PlanStep } from "@/lib/engine/types";

export type SkillsInProgress = {
  /** At any step. */
  readonly most: number;
  /** By hours; 0 for no steps. */
  readonly mean: number;
};

/** During a step a skill is in progress if its first step is this one or an earlier one, and its last a later one. */
export function skillsInProgress(steps: readonly PlanStep[]): SkillsInProgress {
  const last = new Map(steps.flatMap((step, at) => (step.kind === "skill" ? [[step.skill, at] as const] : [])));
  const started = new Set<string>();
  let [most, weighted, hours] = [0, 0, 0];
  for (const [at, step] of steps.entries()) {
    if (step.kind === "skill") started.add(step.skill);
    const count = [...started].filter((skill) => (last.get(skill) ?? at) > at).length;
    most = Math.max(most, count);
    weighted += count * step.hours;
    hours += step.hours;
  }
  return { most, mean: hours === 0 ? 0 : weighted / hours };
}
