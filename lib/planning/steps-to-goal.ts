import type { Plan } from "@/lib/engine/types";

/** Ids of the plan's steps that must be done for this one to be done, itself included; in plan order. */
export function stepsToGoal({ steps }: Pick<Plan, "steps">, id: string): string[] {
  const needed = new Set([id]);
  // Needs stand before what needs them, so one pass from the end finds them all.
  for (const step of [...steps].reverse()) {
    if (needed.has(step.id)) for (const need of step.needs) needed.add(need);
  }
  return steps.filter((step) => needed.has(step.id)).map((step) => step.id);
}
