import type { Instance, Plan } from "@/lib/engine/types";

/** How many requirements and projects that are open at the start are met by that hour of the plan. */
export function goalsMetBy(instance: Instance, plan: Plan, hours: number): number {
  const finished = new Set(plan.steps.filter(({ cumulativeHours }) => cumulativeHours <= hours).map(({ id }) => id));
  const goals = [
    ...instance.requirements.map(({ skill, level }) => `${skill}@${level}`),
    ...(instance.projects ?? []).map(({ id }) => id),
  ];
  return goals.filter((id) => finished.has(id)).length;
}
