import { type Canonical, canonical } from "./canonical";
import { stepUnits } from "./credit";
import { stepBlocks } from "./explain-blocks";
import { isMet } from "./readiness";
import { type StepGraph, stepGraph } from "./step-graph";
import { teachingOrder } from "./teaching-order";
import type { Goal, Instance, Plan, PlanStep, StepReason } from "./types";

/**
 * Why each step is in the plan and why it stands there, in plan order.
 * O(n · m) for n steps with m needs in all.
 * @param instance that `makePlan` made the plan of
 */
export function explainSteps(instance: Instance, plan: Plan): readonly StepReason[] {
  const role = canonical(instance);
  const neededBy = new Map(plan.steps.map(({ id }): [string, string[]] => [id, []]));
  for (const step of plan.steps) for (const need of step.needs) neededBy.get(need)?.push(step.id);
  const serves = new Map(plan.steps.map((step) => [step.id, goalsServed(role, step)]));
  const reached = new Map(plan.steps.map((step) => [step.id, goalsReached(role, step)]));
  const isSplit = role.strategy === "fast-track";
  const readySteps = plan.steps.findIndex(({ id }) => id === plan.ready.step) + 1;
  const graph = stepGraph(role);
  const first = plan.steps.slice(0, isSplit ? readySteps : 0);
  const taught = teachingOrder(graph, marks(graph, first));
  const blocks = stepBlocks(role, graph, taught, plan, first.length);
  const follows = inPlanOrder(graph, plan, withoutNeeds(graph, taught));
  const pinned = inPlanOrder(graph, plan, graph.pinned);
  return plan.steps.map(({ id }, position) => {
    const own = serves.get(id) ?? [];
    const direct = new Set(own.map(({ goal }) => goalKey(goal)));
    return {
      id,
      serves: own,
      neededBy: neededBy.get(id) ?? [],
      follows: follows.get(id) ?? [],
      pinned: pinned.get(id) ?? [],
      leadsTo: allAfter(id, neededBy)
        .flatMap((later) => reached.get(later) ?? [])
        .filter((goal) => !direct.has(goalKey(goal)))
        .sort((a, b) => b.weight - a.weight),
      part: !isSplit ? null : position < readySteps ? "to-ready" : "after-ready",
      block: blocks.get(id) ?? null,
    };
  });
}

function marks({ ids }: StepGraph, steps: readonly PlanStep[]): Uint8Array {
  const marked = new Set(steps.map(({ id }) => id));
  return Uint8Array.from(ids, (id) => Number(marked.has(id)));
}

function withoutNeeds({ needs }: StepGraph, lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.map((others, step) => others.filter((other) => !needs[step]?.includes(other)));
}

/** By id the ids of the steps of each list, in the order of the plan. */
function inPlanOrder(
  { ids }: StepGraph,
  plan: Plan,
  lists: readonly (readonly number[])[],
): ReadonlyMap<string, readonly string[]> {
  const position = new Map(plan.steps.map(({ id }, at) => [id, at]));
  return new Map(
    lists.map((others, step) => {
      const named = others.map((other) => ids[other] ?? "");
      return [ids[step] ?? "", named.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))];
    }),
  );
}

/** Goals that the step itself moves. */
function goalsServed(role: Canonical, step: PlanStep): StepReason["serves"] {
  if (step.kind === "project") {
    const { weight = 0, essential = false } = role.projects.find(({ id }) => id === step.id) ?? {};
    return [{ goal: { kind: "project", project: step.id, weight, essential }, gain: step.gain }];
  }
  return role.requirements.flatMap((requirement, i) => {
    if (requirement.skill !== step.skill) return [];
    const gain = stepUnits(role, i, step.to) / role.scale.total;
    return gain > 0 ? [{ goal: { kind: "requirement" as const, ...requirement }, gain }] : [];
  });
}

/** Goals that finishing the step completes. */
function goalsReached(role: Canonical, step: PlanStep): readonly Goal[] {
  return goalsServed(role, step)
    .map(({ goal }) => goal)
    .filter(
      (goal) => goal.kind === "project" || (step.kind === "skill" && goal.level === step.to && !isMet(role, goal)),
    );
}

/** Ids of all steps that need this one, at first or further hand. */
function allAfter(id: string, neededBy: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set(neededBy.get(id));
  for (const later of found) for (const next of neededBy.get(later) ?? []) found.add(next);
  return [...found];
}

function goalKey(goal: Goal): string {
  return goal.kind === "project"
    ? goal.project
    : `${goal.skill}@${goal.level} ${goal.weight} ${goal.essential ? "essential" : ""}`;
}
