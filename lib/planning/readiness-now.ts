import { isReady, readinessOf } from "@/lib/engine/readiness";
import type { Holdings, Instance } from "@/lib/engine/types";
import { holdingsWithin, readyThreshold } from "./instance";

export type Counted = { readonly met: number; readonly of: number };

/** Where a person stands with what a role asks. */
export type ReadinessNow = {
  /** By weight of what is met, 0 to 1. */
  readonly readiness: number;
  /** By weight, what the levels held of unmet requirements come to, 0 to 1 - `readiness`: started, and counting nothing yet. */
  readonly inProgress: number;
  /** Every essential met and readiness at the threshold. */
  readonly isReady: boolean;
  /** Readiness that being ready takes besides the essentials, 0 to 1. */
  readonly threshold: number;
  /** Skills and projects that must be met whatever the readiness. */
  readonly essentials: Counted;
  readonly skills: Counted;
  readonly projects: Counted;
  /** Unmet essentials, skills first, in the order of the role. */
  readonly openEssentials: readonly (
    | { readonly kind: "skill"; readonly skill: string; readonly level: number; readonly have: number }
    | { readonly kind: "project"; readonly project: string }
  )[];
};

/**
 * Counted as we count now, a requirement once it is met, whatever the plan of this instance was made by.
 * @param holdings may hold more than the instance knows of
 */
export function readinessNow(instance: Instance, holdings: Holdings): ReadinessNow {
  const met: Instance = { ...instance, credit: "met" };
  const held = holdingsWithin(instance, holdings);
  const readiness = readinessOf(met, held);
  const levels = new Map(Object.entries(held.ratings));
  const proven = new Set(held.projectsDone);
  const skills = instance.requirements.map(({ skill, level, essential = false }) => {
    const have = levels.get(skill) ?? 0;
    return { kind: "skill" as const, skill, level, have, essential, isMet: have >= level };
  });
  const projects = (instance.projects ?? []).map(({ id, essential = false }) => {
    return { kind: "project" as const, project: id, essential, isMet: proven.has(id) };
  });
  const essentials = [...skills, ...projects].filter(({ essential }) => essential);
  return {
    readiness,
    inProgress: readinessOf({ ...instance, credit: "levels" }, held) - readiness,
    isReady: isReady(met, held),
    threshold: instance.threshold ?? readyThreshold,
    essentials: counted(essentials),
    skills: counted(skills),
    projects: counted(projects),
    openEssentials: essentials
      .filter(({ isMet }) => !isMet)
      .map((each) =>
        each.kind === "skill"
          ? { kind: each.kind, skill: each.skill, level: each.level, have: each.have }
          : { kind: each.kind, project: each.project },
      ),
  };
}

function counted(goals: readonly { readonly isMet: boolean }[]): Counted {
  return { met: goals.filter(({ isMet }) => isMet).length, of: goals.length };
}
