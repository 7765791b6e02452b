import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import type { Goal, StepBlock, StepReason } from "@/lib/engine/types";
import { points } from "./points";
import type { PlanSnapshot } from "./snapshot";

type NamesInPlan = Pick<PlanSnapshot, "role" | "skills" | "projects" | "contents">;

/** Why a step is in its plan and why it stands there, in sentences; at least one. */
export function reasonSentences(snapshot: NamesInPlan, reason: StepReason): string[] {
  const role = snapshot.role.name;
  const sentences = reason.serves.map(({ goal, gain }) =>
    goal.kind === "project"
      ? `${role} needs this project. It adds ${points(gain)} of readiness.`
      : `${role} needs ${goalName(snapshot, goal)}${goal.essential ? ", which is essential" : ""}. This step adds ${points(gain)} of readiness.`,
  );
  const needing = reason.neededBy.map((id) => snapshot.contents[id]?.title ?? id);
  if (needing.length > 0) sentences.push(`Needed by ${listInWords(needing, { most: 3 })}.`);
  const goals = reason.serves.length > 0 ? [] : reason.leadsTo.map((goal) => goalName(snapshot, goal));
  if (goals.length > 0) sentences.push(`Leads to ${listInWords(goals, { most: 3 })}.`);
  if (reason.part === "to-ready") sentences.push("It is on your shortest path to ready.");
  if (reason.part === "after-ready")
    sentences.push("You can leave it until you are ready to apply; it completes the role.");
  if (sentences.length === 0) sentences.push(`It is a prerequisite for ${role}.`);
  if (reason.block) sentences.push(placeSentence(reason.block));
  return sentences;
}

/** What its block of steps brings for the hours, beside what follows: blocks stand in falling order of that. */
function placeSentence({ steps, rate, nextRate }: StepBlock): string {
  const others = steps.length - 1;
  const who = others === 0 ? "It adds" : `Together with ${others} other ${others === 1 ? "step" : "steps"}, it adds`;
  const adds = `${who} ${inTenHours(rate)} of readiness per ten hours of study`;
  if (nextRate === null) return `${adds}.`;
  const next = inTenHours(nextRate);
  return next === inTenHours(rate) ? `${adds}, as much as the next steps.` : `${adds}; the next steps add ${next}.`;
}

/** `1.25 points` for 0.00125 of readiness an hour. */
function inTenHours(rate: number): string {
  const rounded = Math.round(rate * 100_000) / 100;
  return `${rounded} ${rounded === 1 ? "point" : "points"}`;
}

function goalName(snapshot: NamesInPlan, goal: Goal): string {
  if (goal.kind === "project") return `the project ${snapshot.projects[goal.project] ?? goal.project}`;
  return `${snapshot.skills[goal.skill]?.name ?? goal.skill} at ${levelName(goal.level)}`;
}
