import { levelName } from "@/lib/catalog/level-names";
import type { Goal, StepReason } from "@/lib/engine/types";
import type { PlanSnapshot } from "./snapshot";

/** Why a step is in its plan, in sentences; at least one. */
export function reasonSentences(snapshot: PlanSnapshot, reason: StepReason): string[] {
  const role = snapshot.role.name;
  const sentences = reason.serves.map(({ goal, gain }) =>
    goal.kind === "project"
      ? `${role} asks for this proof of work. It adds ${points(gain)} of readiness.`
      : `${role} asks for ${goalName(snapshot, goal)}${goal.essential ? ", which is essential" : ""}. This step adds ${points(gain)} of readiness.`,
  );
  if (reason.neededBy.length > 0) {
    sentences.push(`Needed by ${listed(reason.neededBy.map((id) => snapshot.contents[id]?.title ?? id))}.`);
  }
  if (reason.serves.length === 0 && reason.leadsTo.length > 0) {
    sentences.push(`On the way to ${listed(reason.leadsTo.map((goal) => goalName(snapshot, goal)))}.`);
  }
  if (reason.part === "after-ready") sentences.push("It comes after you are ready to apply, and completes the role.");
  return sentences.length > 0 ? sentences : [`${role} rests on it.`];
}

function goalName(snapshot: PlanSnapshot, goal: Goal): string {
  if (goal.kind === "project") return `the project ${snapshot.projects[goal.project] ?? goal.project}`;
  return `${snapshot.skills[goal.skill]?.name ?? goal.skill} at ${levelName(goal.level)}`;
}

/** `2.4 points`, where 100 points are all of readiness. */
function points(gain: number): string {
  const rounded = Math.max(0.1, Math.round(gain * 1000) / 10);
  return `${rounded} ${rounded === 1 ? "point" : "points"}`;
}

/** The first three, and how many more. */
function listed(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
  const [last = ""] = names.slice(-1);
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
