import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import type { PhasedStep } from "./phases";

/**
 * Names a run of steps by what a person can do after it: the outcome of its last essential or project, or else of its
 * last requirement, or else of its last step.
 * @param taken names of other phases, not to be used again
 */
export function namePhase(run: readonly PhasedStep[], taken: ReadonlySet<string>): { name: string; aims: string } {
  const candidates = [...run]
    .reverse()
    .sort((a, b) => rank(b) - rank(a))
    .map(outcomeOf);
  const name = candidates.find((candidate) => !taken.has(candidate)) ?? numbered(candidates[0] ?? "Next steps", taken);
  return { name, aims: aimsOf(run) };
}

function rank({ completes }: PhasedStep): number {
  if (completes === null) return 0;
  return completes === "requirement" ? 1 : 2;
}

function outcomeOf(step: PhasedStep): string {
  if (step.outcome !== "") return step.outcome;
  return step.kind === "project" ? step.name : `${step.skill} at ${levelName(step.to)}`;
}

/** `Python to Independent, SQL to Guided and 3 more skills`. */
function aimsOf(run: readonly PhasedStep[]): string {
  const reached = new Map<string, number>();
  for (const step of run) {
    if (step.kind === "skill") reached.set(step.skill, Math.max(step.to, reached.get(step.skill) ?? 0));
  }
  const aims = [...reached].sort(([, a], [, b]) => b - a).map(([skill, level]) => `${skill} to ${levelName(level)}`);
  if (aims.length === 0) return "Proof of what you can do";
  return listInWords(aims, { most: aims.length > 4 ? 3 : 4, more: "more skills" });
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}
