import { dayNumber, finishDay, isoDay, LAST_DAY, startDay } from "./calendar";
import { type Canonical, canonical } from "./canonical";
import { gapsIn } from "./gaps";
import { leftOutTooMuch } from "./left-out";
import { orderSteps } from "./order-steps";
import { pinCycle } from "./pin-cycle";
import { openEssentials, reachesThreshold, unitsHeld } from "./readiness";
import { describeCycle, stepCycle } from "./step-cycle";
import { type StepGraph, stepGraph, withOthers } from "./step-graph";
import { topologicalOrder } from "./topological-order";
import type { Instance, InstanceError, Plan, PlanResult, PlanStep, Ready } from "./types";

/**
 * The plan that closes every gap but what is left out, in the order that the strategy asks for. Pure: the same instance,
 * its lists in whatever order, gives the same plan to the byte.
 * @param instance as `parseInstance` accepts it
 * @returns no plan if the steps wait for each other in a cycle, too much is left out to be ready, or the plan would end
 * after 9999-12-31
 */
export function makePlan(instance: Instance): PlanResult {
  const role = canonical(instance);
  const graph = stepGraph(role);
  const problem = cycleIn(instance, graph) ?? leftOutTooMuch(role, graph) ?? endsTooLate(role, graph);
  if (problem) return { ok: false, error: problem };

  const { order, certificate } = orderSteps(role, graph);
  const steps = datedSteps(role, graph, order);
  const last = steps.at(-1);
  const plan: Plan = {
    readiness: unitsHeld(role) / role.scale.total,
    gaps: gapsIn(role),
    steps,
    totalHours: last?.cumulativeHours ?? 0,
    finish: last?.finish ?? role.startDate,
    ready: firstReady(role, graph, order, steps),
    certificate,
  };
  return { ok: true, plan };
}

function cycleIn(instance: Instance, graph: StepGraph): InstanceError | null {
  if (!topologicalOrder(withOthers(graph.needs, graph.follows))) {
    const cycle = stepCycle(instance.skills);
    return cycle && describeCycle(instance.skills, cycle);
  }
  return instance.pins?.length ? pinCycle(instance.pins, graph) : null;
}

function endsTooLate({ startDate, hoursPerWeek }: Canonical, { hours }: StepGraph): InstanceError | null {
  const first = dayNumber(startDate);
  if (first === null) return { path: "startDate", message: "must be a date that exists, as YYYY-MM-DD" };
  const total = hours.reduce((sum, h) => sum + h, 0);
  if (first + finishDay(0, total, hoursPerWeek) <= LAST_DAY) return null;
  return { path: "hoursPerWeek", message: "too few for a plan that ends by 9999-12-31" };
}

function datedSteps(role: Canonical, graph: StepGraph, order: Int32Array): PlanStep[] {
  const firstDay = dayNumber(role.startDate) ?? 0;
  let hours = 0;
  let units = unitsHeld(role);
  return Array.from(order, (step) => {
    const before = hours;
    hours += graph.hours[step] ?? 0;
    units += graph.units[step] ?? 0;
    const common = {
      hours: graph.hours[step] ?? 0,
      gain: (graph.units[step] ?? 0) / role.scale.total,
      cumulativeHours: hours,
      readinessAfter: Math.min(1, units / role.scale.total),
      start: isoDay(firstDay + startDay(before, role.hoursPerWeek)),
      finish: isoDay(firstDay + finishDay(before, hours, role.hoursPerWeek)),
      needs: (graph.needs[step] ?? []).map((need) => graph.ids[need] ?? ""),
    };
    const id = graph.ids[step] ?? "";
    const what = graph.what[step];
    if (what?.kind !== "skill") return { id, kind: "project", ...common };
    return { id, kind: "skill", skill: what.skill, from: what.level - 1, to: what.level, ...common };
  });
}

/** The first moment along the plan at which the person can apply. */
function firstReady(role: Canonical, graph: StepGraph, order: Int32Array, steps: readonly PlanStep[]): Ready {
  const open = openEssentials(role);
  let units = unitsHeld(role);
  if (open.size === 0 && reachesThreshold(role, units)) return { hours: 0, date: role.startDate, step: null };
  for (const [position, step] of steps.entries()) {
    units += graph.units[order[position] ?? 0] ?? 0;
    open.delete(step.id);
    const enough = reachesThreshold(role, units) || position === steps.length - 1;
    if (open.size === 0 && enough) return { hours: step.cumulativeHours, date: step.finish, step: step.id };
  }
  return { hours: 0, date: role.startDate, step: null };
}
