import { cycleText, findCycle, fromSmallest } from "./find-cycle";
import { mustFollow, type StepGraph } from "./step-graph";
import type { InstanceError, Pin } from "./types";

/**
 * What to tell of a cycle that pins close with the needs of the plan's steps or among themselves; null if there is none.
 * The same cycle whatever the order of the lists, beginning with its smallest step.
 * @param graph whose needs close no cycle alone
 */
export function pinCycle(pins: readonly Pin[], graph: StepGraph): InstanceError | null {
  const found = findCycle(new Map(mustFollow(graph).entries()));
  if (!found) return null;
  const cycle = fromSmallest(found);
  const ids = cycle.map((step) => graph.ids[step] ?? "");
  const message = `this order cannot be kept, since the steps would wait for each other in a cycle: ${cycleText(ids)}`;
  return { path: `pins[${firstPin(pins, graph, cycle)}]`, message, steps: ids };
}

/** Every cycle holds a pin that is no need besides. */
function firstPin(pins: readonly Pin[], { ids, needs }: StepGraph, cycle: readonly number[]): number {
  const links = cycle.map((step, i) => ({ step, next: cycle[(i + 1) % cycle.length] ?? step }));
  const pinned = links.find(({ step, next }) => !needs[step]?.includes(next));
  return pins.findIndex(({ before, after }) => before === ids[pinned?.next ?? -1] && after === ids[pinned?.step ?? -1]);
}
