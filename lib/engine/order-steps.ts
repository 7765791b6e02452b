import type { Canonical } from "./canonical";
import { inTeachingOrder, type Jobs, jobsOf } from "./jobs";
import { openEssentials, unitsHeld } from "./readiness";
import { type ReadySet, readySet } from "./ready-set";
import { steadyOrder } from "./steady-order";
import type { StepGraph } from "./step-graph";
import { teachingOrder } from "./teaching-order";
import type { Certificate } from "./types";
import { MOST_WORK, share, type WorkLimit } from "./work-limit";

type Ordered = { readonly order: Int32Array; readonly certificate: Certificate };

/** The order of the steps that the role's strategy asks for, and what is proven of it. */
export function orderSteps(role: Canonical, graph: StepGraph): Ordered {
  const jobs = jobsOf(graph, role.scale.total);
  if (graph.size === 0) {
    return { order: new Int32Array(0), certificate: { objective: 0, lowerBound: 0, optimal: true } };
  }
  return role.strategy === "steady" ? steady(graph, jobs) : fastTrack(role, graph, jobs);
}

function steady(graph: StepGraph, jobs: Jobs): Ordered {
  const ordered = inTeachingOrder(jobs, teachingOrder(graph, new Uint8Array(jobs.size)));
  const { order, cost, lowerBound, optimal } = steadyOrder(ordered, Int32Array.from(jobs.times.keys()), {
    left: MOST_WORK,
  });
  const unit = jobs.hoursPerUnit * jobs.readinessPerUnit;
  return { order, certificate: { objective: cost * unit, lowerBound: lowerBound * unit, optimal } };
}

/**
 * First the steps of fewest hours that make ready, chosen by needs and pins alone, then the rest; each in steady order, in
 * which teaching order binds what stands in the same part.
 */
function fastTrack(role: Canonical, graph: StepGraph, jobs: Jobs): Ordered {
  const work = { left: MOST_WORK };
  const set = share(work, 2 / 3, (part) => stepsToReady(role, graph, jobs, part));
  const isFirst = new Uint8Array(jobs.size);
  for (const job of set.members) isFirst[job] = 1;
  const rest = Int32Array.from(jobs.times.keys()).filter((job) => isFirst[job] === 0);
  const ordered = inTeachingOrder(jobs, teachingOrder(graph, isFirst));
  const parts = [set.members, rest].map((part) => steadyOrder(ordered, part, work));
  const objective = set.members.reduce((sum, job) => sum + (graph.hours[job] ?? 0), 0);
  return {
    order: Int32Array.from(parts.flatMap(({ order }) => [...order])),
    certificate: {
      objective,
      lowerBound: set.optimal ? objective : Math.min(objective, set.lowerBound * jobs.hoursPerUnit),
      optimal: set.optimal && parts.every(({ optimal }) => optimal),
    },
  };
}

function stepsToReady(role: Canonical, graph: StepGraph, jobs: Jobs, work: WorkLimit): ReadySet {
  const essential = openEssentials(role);
  const must = Array.from(jobs.times.keys()).filter((job) => essential.has(graph.ids[job] ?? ""));
  const units = (role.threshold - 1e-9) * role.scale.total - unitsHeld(role);
  const weight = units / (jobs.readinessPerUnit * role.scale.total);
  return readySet(jobs, must, weight, work);
}
