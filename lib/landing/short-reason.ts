import { levelName } from "@/lib/catalog/level-names";
import type { Goal } from "@/lib/engine/types";
import { points } from "@/lib/planning/points";
import type { PlanSnapshot } from "@/lib/planning/snapshot";

/** Why the step is in the plan, in one sentence. */
export function shortReason(snapshot: PlanSnapshot, stepId: string): string {
  const reason = snapshot.reasons.find(({ id }) => id === stepId);
  const served = reason?.serves[0];
  if (served) {
    return `${goalText(snapshot, served.goal)}; adds ${points(served.gain)} of readiness.`;
  }
  const next = reason?.neededBy[0];
  const title = next === undefined ? undefined : snapshot.contents[next]?.title;
  if (title) return `A prerequisite for ${title}.`;
  const goal = reason?.leadsTo[0];
  return goal ? `${goalText(snapshot, goal)}.` : "A prerequisite for the role's requirements.";
}

function goalText({ role, skills, projects }: PlanSnapshot, goal: Goal): string {
  if (goal.kind === "project") return `The role needs the project ${projects[goal.project] ?? goal.project}`;
  const name = skills[goal.skill]?.name ?? goal.skill;
  return `${role.name} needs ${name} at ${levelName(goal.level)}${goal.essential ? " (essential)" : ""}`;
}
