import { givenAfter, goalBlockOf } from "./goal-block";
import { goalTasks } from "./goal-tasks";
import type { Jobs } from "./jobs";
import { ranksOf } from "./sidney";

/**
 * The same jobs with those put together that a closed set of least time holds all or none of: a job without weight is
 * there only for the jobs with weight that come after it, and belongs to those as `GoalTasks` tells.
 * A node's number follows the smallest of its jobs, so of two such sets the one that holds the smallest job in which they
 * differ holds the smallest node in which they differ.
 */
type ContractedJobs = {
  readonly jobs: Jobs;
  /** By job: its node. */
  readonly nodeOf: Int32Array;
};

/**
 * O((n + m) · k / 32) for n jobs with m predecessors, k of them with weight.
 * @param must jobs that the set holds anyway; they bring in nothing that comes after them
 */
export function contractedJobs(jobs: Jobs, must: readonly number[]): ContractedJobs {
  const nodeOf = nodesOf(groups(jobs, must));
  const size = nodeOf.reduce((most, node) => Math.max(most, node + 1), 0);
  const times = new Float64Array(size);
  const weights = new Float64Array(size);
  const predecessors = Array.from({ length: size }, () => new Set<number>());
  for (const [job, node] of nodeOf.entries()) {
    times[node] = (times[node] ?? 0) + (jobs.times[job] ?? 0);
    weights[node] = (weights[node] ?? 0) + (jobs.weights[job] ?? 0);
    for (const other of jobs.predecessors[job] ?? []) predecessors[node]?.add(nodeOf[other] ?? 0);
  }
  for (const [node, others] of predecessors.entries()) others.delete(node);
  const lists = predecessors.map((others) => [...others].sort((a, b) => a - b));
  return { jobs: { ...jobs, size, times, weights, predecessors: lists }, nodeOf };
}

/** By job: what it is put together by; -1 for a job that leads to nothing. */
function groups(jobs: Jobs, must: readonly number[]): Int32Array {
  const weights = jobs.weights.slice();
  for (const job of must) weights[job] = Math.max(1, weights[job] ?? 0);
  const block = goalBlockOf({ ...jobs, weights }, Int32Array.from(jobs.times.keys()), ranksOf(jobs));
  return goalTasks(block, givenAfter(block)).groupOf;
}

/** Numbers by first member. */
function nodesOf(groupOf: Int32Array): Int32Array {
  const nodes = new Map<number, number>();
  let size = 0;
  return groupOf.map((group) => {
    const node = nodes.get(group) ?? size;
    if (node === size) size++;
    if (group >= 0) nodes.set(group, node);
    return node;
  });
}
