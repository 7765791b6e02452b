import type { Canonical } from "./canonical";
import { inTeachingOrder, type Jobs, jobsOf } from "./jobs";
import { ranksOf, sidneyGroups } from "./sidney";
import type { StepGraph } from "./step-graph";
import type { Plan, PlanStep, StepBlock } from "./types";

/**
 * The Sidney block of each step, by id: what an order that is best along the way takes as one. A plan of the fast
 * track has its blocks on either side of the moment of being ready.
 * @param taught as `teachingOrder` gives it
 * @param readySteps steps up to and with the one that makes ready; 0 for `steady`, whose plan is one part
 */
export function stepBlocks(
  role: Canonical,
  graph: StepGraph,
  taught: readonly (readonly number[])[],
  plan: Plan,
  readySteps: number,
): ReadonlyMap<string, StepBlock> {
  const jobs = inTeachingOrder(jobsOf(graph, role.scale.total), taught);
  const indexOf = new Map(graph.ids.map((id, index) => [id, index]));
  const blocks = new Map<string, StepBlock>();
  let index = 0;
  for (const part of [plan.steps.slice(0, readySteps), plan.steps.slice(readySteps)]) {
    const indices = part.map(({ id }) => indexOf.get(id) ?? -1);
    const runs = runsOf(part, blockNumbers(jobs, Int32Array.from(indices).sort()), indices);
    for (const [position, steps] of runs.entries()) {
      const block = { index: index++, ...summary(steps), nextRate: rateOf(runs[position + 1]) };
      for (const { id } of steps) blocks.set(id, block);
    }
  }
  return blocks;
}

/** The number of the block of each job of the part; jobs outside have none. */
function blockNumbers(jobs: Jobs, part: Int32Array): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  if (part.length === 0) return numbers;
  const blocks = sidneyGroups(jobs, part, ranksOf(jobs)).flatMap((group) => group.blocks);
  for (const [number, block] of blocks.entries()) for (const job of block) numbers.set(job, number);
  return numbers;
}

/** Steps that follow one another and belong to the same block. */
function runsOf(
  part: readonly PlanStep[],
  numbers: ReadonlyMap<number, number>,
  indices: readonly number[],
): PlanStep[][] {
  const runs: PlanStep[][] = [];
  let last: number | undefined;
  for (const [position, step] of part.entries()) {
    const number = numbers.get(indices[position] ?? -1);
    if (runs.length === 0 || number !== last) runs.push([]);
    runs.at(-1)?.push(step);
    last = number;
  }
  return runs;
}

function summary(steps: readonly PlanStep[]): Omit<StepBlock, "index" | "nextRate"> {
  const hours = steps.reduce((sum, step) => sum + step.hours, 0);
  const gain = steps.reduce((sum, step) => sum + step.gain, 0);
  return { steps: steps.map(({ id }) => id), hours, gain, rate: gain / hours };
}

function rateOf(steps: readonly PlanStep[] | undefined): number | null {
  return steps ? summary(steps).rate : null;
}
