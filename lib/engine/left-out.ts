import type { Canonical } from "./canonical";
import { listInWords } from "./list-in-words";
import { percentOf } from "./percent";
import { openEssentials, reachesThreshold, unitsHeld } from "./readiness";
import type { StepGraph } from "./step-graph";
import type { InstanceError } from "./types";

/**
 * Why nobody can be ready without what is left out: an essential that no step of the plan completes, or too little
 * weight; null if the plan makes ready. All steps of a role together always do, so there is no other reason.
 */
export function leftOutTooMuch(role: Canonical, graph: StepGraph): InstanceError | null {
  if (role.leftOut.size === 0) return null;
  const planned = new Set(graph.ids);
  const missing = [...openEssentials(role)].filter((id) => !planned.has(id));
  if (missing.length > 0) {
    const [noun, verb] = missing.length > 1 ? ["essentials", "are"] : ["essential", "is"];
    const names = listInWords(missing.map(goalName));
    return {
      path: "leftOut",
      message: `being ready takes the ${noun} ${names}, which ${verb} left out`,
      steps: missing,
    };
  }
  const units = graph.units.reduce((sum, own) => sum + own, unitsHeld(role));
  if (reachesThreshold(role, units)) return null;
  const [most, needed] = [percentOf(units / role.scale.total, 1), percentOf(role.threshold, 1)];
  const message = `without what is left out, readiness could only reach ${most} % of the ${needed} % needed`;
  return { path: "leftOut", message };
}

/** Of the step that completes the goal. */
function goalName(id: string): string {
  const [skill, level] = id.split("@");
  return level === undefined ? `project ${id}` : `${skill} at level ${level}`;
}
