import { listInWords } from "./list-in-words";
import type { Goal, StepReason } from "./types";

/** Why a step is in the plan and why it stands there, in sentences that begin with its id. */
export function reasonSentence(reason: StepReason): string {
  return [`${reason.id}: ${whyNeeded(reason)}`, whyAfter(reason), yourOrder(reason), whyThere(reason)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function whyNeeded({ serves, neededBy, leadsTo }: StepReason): string {
  const gains = serves.map(({ goal, gain }) => `${goalName(goal)} (+${percent(gain, 1)} readiness)`);
  const clauses = [
    gains.length > 0 ? `it counts towards ${listInWords(gains, { most: 3 })}` : "",
    neededBy.length > 0 ? `${listInWords(neededBy, { most: 3 })} ${neededBy.length > 1 ? "need" : "needs"} it` : "",
    leadsTo.length > 0 ? `it leads to ${listInWords(leadsTo.map(goalName), { most: 3 })}` : "",
  ].filter((clause) => clause !== "");
  return `${clauses.join("; ") || "it is required"}.`;
}

function whyAfter({ follows }: StepReason): string {
  if (follows.length === 0) return "";
  return `It comes after ${listInWords(follows, { most: 3 })}, since it is best learned after ${follows.length > 1 ? "them" : "that"}.`;
}

function yourOrder({ pinned }: StepReason): string {
  return pinned.length === 0 ? "" : `You put it after ${listInWords(pinned, { most: 3 })}.`;
}

function whyThere({ part, block }: StepReason): string {
  const when =
    part === null
      ? ""
      : part === "to-ready"
        ? "It is among the fewest hours to be ready. "
        : "It can wait until after. ";
  if (!block) return when.trim();
  const others = block.steps.length - 1;
  const run = others === 0 ? "Alone it gives" : `With ${others} other ${others > 1 ? "steps" : "step"} it gives`;
  const next = block.nextRate === null ? "and comes last" : `and what follows ${percent(block.nextRate, 2)}`;
  return `${when}${run} ${percent(block.rate, 2)} of readiness an hour, ${next}.`;
}

function goalName(goal: Goal): string {
  const name = goal.kind === "project" ? `project ${goal.project}` : `${goal.skill} at level ${goal.level}`;
  return goal.essential ? `${name} (essential)` : name;
}

function percent(share: number, digits: number): string {
  return `${(share * 100).toFixed(digits)} %`;
}
