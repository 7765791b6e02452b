import type { Instance, Plan, PlanStep } from "@/lib/engine/types";

/**
 * What a spreadsheet would do: the gap with the largest share first, projects among them, each with all that it needs
 * before the next one.
 */
export function largestGapFirst({ readiness, gaps, steps }: Plan): readonly PlanStep[] {
  const goals = [
    ...gaps.map(({ skill, need, share }) => ({ id: `${skill}@${need}`, gain: share * (1 - readiness) })),
    ...steps.filter(({ kind }) => kind === "project").map(({ id, gain }) => ({ id, gain })),
  ];
  goals.sort((a, b) => b.gain - a.gain);
  return withNeeds(
    steps,
    goals.map(({ id }) => id),
  );
}

/** Any order that respects the needs: steps by id, each after all that it needs. */
export function plainOrder({ steps }: Plan): readonly PlanStep[] {
  return withNeeds(steps, steps.map(({ id }) => id).sort());
}

/** The steps wanted, in this order, each right after what it needs and is not yet there. */
function withNeeds(steps: readonly PlanStep[], wanted: readonly string[]): readonly PlanStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const placed = new Set<string>();
  const order: PlanStep[] = [];
  const stack = [...wanted].reverse();
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const step = byId.get(id);
    const missing = (step?.needs ?? []).filter((need) => !placed.has(need));
    if (step && missing.length > 0) stack.push(...missing.reverse());
    else {
      if (step && !placed.has(id)) order.push(step);
      placed.add(id);
      stack.pop();
    }
  }
  return order;
}

/** Mean weeks until a piece of the missing readiness is gained, at ten hours a week: Σ gain · C over Σ gain. */
export function meanWeeks(order: readonly PlanStep[]): number {
  let elapsed = 0;
  let weighted = 0;
  let gained = 0;
  for (const { hours, gain } of order) {
    elapsed += hours;
    weighted += gain * elapsed;
    gained += gain;
  }
  return weighted / gained / 10;
}

/** Weeks until one can apply, at ten hours a week. */
export function weeksToReady(
  { requirements, projects = [], threshold = 0.8 }: Instance,
  plan: Plan,
  order: readonly PlanStep[],
): number {
  const essential = new Set([
    ...requirements.filter((one) => one.essential).map(({ skill, level }) => `${skill}@${level}`),
    ...projects.filter((one) => one.essential).map(({ id }) => id),
  ]);
  const open = new Set(plan.steps.map(({ id }) => id).filter((id) => essential.has(id)));
  let readiness = plan.readiness;
  let elapsed = 0;
  for (const step of order) {
    if (open.size === 0 && readiness >= threshold - 1e-9) break;
    elapsed += step.hours;
    readiness += step.gain;
    open.delete(step.id);
  }
  return elapsed / 10;
}
