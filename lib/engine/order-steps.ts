import type { Canonical } from "./canonical";
import { type Jobs, jobsOf } from "./jobs";
import { isMet, reachesThreshold, unitsHeld } from "./readiness";
import { MOST_WORK } from "./solve-block";
import { steadyOrder } from "./steady-order";
import type { StepGraph } from "./step-graph";
import type { Certificate } from "./types";

type Ordered = { readonly order: Int32Array; readonly certificate: Certificate };

/** The order of the steps that the role's strategy asks for, and what is proven of it. */
export function orderSteps(role: Canonical, graph: StepGraph): Ordered {
  const jobs = jobsOf(graph, role.scale.total);
  if (graph.size === 0) {
    return { order: new Int32Array(0), certificate: { objective: 0, lowerBound: 0, optimal: true } };
  }
  return role.strategy === "steady" ? steady(jobs) : fastTrack(role, graph, jobs);
}

function steady(jobs: Jobs): Ordered {
  const { order, cost, lowerBound, optimal } = steadyOrder(jobs, Int32Array.from(jobs.times.keys()), {
    work: MOST_WORK,
  });
  const unit = jobs.hoursPerUnit * jobs.readinessPerUnit;
  return { order, certificate: { objective: cost * unit, lowerBound: lowerBound * unit, optimal } };
}

function fastTrack(role: Canonical, graph: StepGraph, jobs: Jobs): Ordered {
  const inFront = readySet(role, graph, jobs);
  const front = greedyOrder(jobs, [...inFront]);
  const rest = greedyOrder(
    jobs,
    Array.from(jobs.times.keys()).filter((job) => !inFront.has(job)),
  );
  const hours = front.reduce((sum, job) => sum + (graph.hours[job] ?? 0), 0);
  return {
    order: Int32Array.from([...front, ...rest]),
    certificate: { objective: hours, lowerBound: 0, optimal: front.length === 0 && rest.length <= 1 },
  };
}

/** A set closed under needs that makes ready and holds no closed smaller one that does by leaving out one step. */
function readySet(role: Canonical, graph: StepGraph, jobs: Jobs): Set<number> {
  const kept = new Set(jobs.times.keys());
  const essential = new Set(
    role.requirements
      .filter((one) => one.essential && !isMet(role, one))
      .map(({ skill, level }) => `${skill}@${level}`),
  );
  let units = unitsHeld(role) + graph.units.reduce((sum, unit) => sum + unit, 0);
  const neededBy = jobs.needs.map((): number[] => []);
  for (const [job, needs] of jobs.needs.entries()) for (const need of needs) neededBy[need]?.push(job);
  if (essential.size === 0 && reachesThreshold(role, unitsHeld(role))) return new Set();
  for (let dropped = true; dropped; ) {
    dropped = false;
    for (const job of greedyOrder(jobs, [...kept]).reverse()) {
      const unit = graph.units[job] ?? 0;
      if (essential.has(graph.ids[job] ?? "") || !reachesThreshold(role, units - unit)) continue;
      if (neededBy[job]?.some((dependent) => kept.has(dependent))) continue;
      kept.delete(job);
      units -= unit;
      dropped = true;
    }
  }
  return kept;
}

/** Again and again the open goal with the highest weight a unit of time, counted with all that it still needs. */
function greedyOrder(jobs: Jobs, among: readonly number[]): number[] {
  const left = new Set(among);
  const order: number[] = [];
  while (left.size > 0) {
    let best: number[] = [];
    let bestRate = -1;
    for (const goal of [...left].sort((a, b) => a - b)) {
      if ((jobs.weights[goal] ?? 0) === 0 && bestRate >= 0) continue;
      const set = closureIn(jobs, goal, left);
      const weight = set.reduce((sum, job) => sum + (jobs.weights[job] ?? 0), 0);
      const rate = weight / set.reduce((sum, job) => sum + (jobs.times[job] ?? 0), 0);
      if (rate > bestRate) [best, bestRate] = [set, rate];
    }
    for (const job of best) {
      order.push(job);
      left.delete(job);
    }
  }
  return order;
}

/** The goal and all that it needs among those left, needs first. */
function closureIn(jobs: Jobs, goal: number, left: ReadonlySet<number>): number[] {
  const seen = new Set<number>();
  const set: number[] = [];
  const stack = [{ job: goal, done: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.done) {
      set.push(top.job);
      continue;
    }
    if (seen.has(top.job)) continue;
    seen.add(top.job);
    stack.push({ job: top.job, done: true });
    for (const need of jobs.needs[top.job] ?? []) if (left.has(need)) stack.push({ job: need, done: false });
  }
  return set;
}
