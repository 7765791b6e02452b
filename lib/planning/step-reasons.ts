import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import type { Goal, StepBlock, StepReason } from "@/lib/engine/types";
import type { PlanOutline } from "./plan-outline";
import type { PlanSnapshot } from "./snapshot";
import { stepsToGoal } from "./steps-to-goal";

/** What a step is explained by; of the contents the titles are enough. */
type ExplainedPlan = Pick<PlanSnapshot, "role" | "skills" | "projects" | "plan" | "teachingReasons"> &
  Pick<PlanOutline, "contents"> & { readonly choices: Pick<PlanSnapshot["choices"], "pins"> };

const mostNamed = 3;

/**
 * Why a step is in its plan and why it stands there, in sentences; at least one.
 * @param done ids of the finished steps, which no longer remain
 */
export function reasonSentences(plan: ExplainedPlan, reason: StepReason, done: ReadonlySet<string>): string[] {
  const step = plan.plan.steps.find(({ id }) => id === reason.id);
  const titleOf = (id: string) => plan.contents[id]?.title ?? id;
  const sentences = goalSentences(plan, reason, done);
  if (reason.neededBy.length > 0) {
    sentences.push(`Opens ${listInWords(reason.neededBy.map(titleOf), { most: mostNamed })}.`);
  }
  for (const id of reason.follows) {
    const why = plan.teachingReasons[reason.id]?.[id];
    sentences.push(`Best learned after ${titleOf(id)}.${why ? ` ${why}.` : ""}`);
  }
  if (reason.pinned.length > 0) {
    sentences.push(`You put it after ${listInWords(reason.pinned.map(titleOf), { most: mostNamed })}.`);
  }
  const later = stepsPinnedAfter(plan, reason.id);
  if (later.length > 0) sentences.push(`You put it before ${listInWords(later.map(titleOf), { most: mostNamed })}.`);
  if (reason.part === "to-ready") sentences.push("On your shortest path to ready.");
  if (reason.part === "after-ready") sentences.push(`Comes after you are ready, and completes ${plan.role.name}.`);
  if (sentences.length === 0 || !step) sentences.push(`Part of ${plan.role.name}.`);
  if (reason.block) sentences.push(placeSentence(reason.block));
  return sentences;
}

/** Ids of the plan's steps that the person put this one before, in plan order. */
function stepsPinnedAfter({ plan, choices }: ExplainedPlan, id: string): string[] {
  const after = new Set(choices.pins.filter(({ before }) => before === id).map((pin) => pin.after));
  return plan.steps.map((step) => step.id).filter((step) => after.has(step));
}

/** What the step completes or leads to, the goal that is named first with what remains until it is met. */
function goalSentences(plan: ExplainedPlan, reason: StepReason, done: ReadonlySet<string>): string[] {
  const completed = reason.serves.map(({ goal }) => goal).filter((goal) => goalStep(goal) === reason.id);
  if (completed.length > 0) return completed.map((goal) => completesSentence(plan, goal));

  const [skill = "", level = ""] = reason.id.split("@");
  const ahead = [...reason.serves.map(({ goal }) => goal), ...reason.leadsTo];
  const own = ahead.find((goal) => goal.kind === "requirement" && goal.skill === skill);
  const [first] = own ? [own] : nearestFirst(plan, ahead, done);
  if (!first) return [];
  const others = ahead.filter((goal) => goal !== first && goal !== own);
  const towards = `${goalName(plan, first)}${first.essential ? ", an essential" : ""}`;
  const place =
    own?.kind === "requirement"
      ? `${ordinals[Number(level)] ?? "One"} of ${counts[own.level] ?? own.level} levels towards ${towards}`
      : `Needed for ${towards}`;
  const remaining = stepsToGoal(plan.plan, goalStep(first)).filter((id) => !done.has(id)).length;
  const reached = first.kind === "project" ? "done" : "met";
  const sentences = [`${place}${remaining > 0 ? `: ${stepsText(remaining)} until it is ${reached}` : ""}.`];
  if (others.length > 0) {
    const names = others.map((goal) => goalName(plan, goal));
    sentences.push(`Also leads to ${listInWords(names, { most: mostNamed })}.`);
  }
  return sentences;
}

function completesSentence(plan: ExplainedPlan, goal: Goal): string {
  const rank = goal.essential ? ", an essential" : "";
  return goal.kind === "project"
    ? `A project that shows employers your work as ${plan.role.name}${rank}.`
    : `Completes ${goalName(plan, goal)}${rank}.`;
}

/** Essentials before others, then those with the fewest steps left. */
function nearestFirst(plan: ExplainedPlan, goals: readonly Goal[], done: ReadonlySet<string>): Goal[] {
  const remaining = new Map(
    goals.map((goal) => [goal, stepsToGoal(plan.plan, goalStep(goal)).filter((id) => !done.has(id)).length]),
  );
  return [...goals].sort(
    (a, b) => Number(b.essential) - Number(a.essential) || (remaining.get(a) ?? 0) - (remaining.get(b) ?? 0),
  );
}

/** What its block of steps brings for the hours, beside what follows: blocks stand in falling order of that. */
function placeSentence({ steps, rate, nextRate }: StepBlock): string {
  const others = steps.length - 1;
  const who = others === 0 ? "It" : `With ${others} other ${others === 1 ? "step" : "steps"}, it`;
  const gains = `${who} adds ${inHundredHours(rate)} of readiness per 100 hours`;
  if (nextRate === null) return `${gains}.`;
  const next = inHundredHours(nextRate);
  return next === inHundredHours(rate)
    ? `${gains}, as much as the steps that follow.`
    : `${gains}; the steps that follow add ${next}.`;
}

/** `12.5%` for 0.00125 of readiness an hour. */
function inHundredHours(rate: number): string {
  return `${Math.round(rate * 100_000) / 10}%`;
}

/** Id of the step that completes it. */
export function goalStep(goal: Goal): string {
  return goal.kind === "project" ? goal.project : `${goal.skill}@${goal.level}`;
}

/** "Python at Guided", "the project Live demo". */
export function goalName(plan: Pick<ExplainedPlan, "skills" | "projects">, goal: Goal): string {
  if (goal.kind === "project") return `the project ${plan.projects[goal.project] ?? goal.project}`;
  return `${plan.skills[goal.skill]?.name ?? goal.skill} at ${levelName(goal.level)}`;
}

const stepsText = (count: number) => (count === 1 ? "this one step" : `${count} steps`);

/** By level. */
const ordinals: readonly string[] = ["", "First", "Second", "Third", "Fourth", "Fifth"];
const counts: readonly string[] = ["", "one", "two", "three", "four", "five"];
