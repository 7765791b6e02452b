import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains } from "@/lib/engine/bit-sets";
import { givenOrder, goalBlockOf } from "@/lib/engine/goal-block";
import { goalTasks } from "@/lib/engine/goal-tasks";
import type { Jobs } from "@/lib/engine/jobs";
import { linearOrderingBound, type OrderBound } from "@/lib/engine/linear-ordering-bound";
import { goalCost } from "@/lib/engine/local-search";
import { type OrderedWork, orderedWork } from "@/lib/engine/ordered-work";
import { ranksOf } from "@/lib/engine/sidney";
import { allJobs, everyOrder, jobsWithSharedWork, randomJobs } from "@/tests/unit/engine/random-jobs";
import { runs } from "@/tests/unit/runs";

function goalsOf(jobs: Jobs) {
  const block = goalBlockOf(jobs, allJobs(jobs), ranksOf(jobs));
  const order = givenOrder(block);
  const goals = { order, tasks: goalTasks(block, order.after) };
  return { block, goals, work: orderedWork(block, goals) };
}

function boundFor(work: OrderedWork, left: number): OrderBound {
  const bound = linearOrderingBound(work, Number.MAX_SAFE_INTEGER, { left });
  if (!bound) throw new Error("there was work left");
  return bound;
}

/** The goals in order with shared work before the first that needs it: each time the node that is next of all these. */
function nodesInOrder({ words, before, times }: OrderedWork, goals: readonly number[]): number[] {
  const nodes: number[] = [];
  for (const goal of goals) {
    const lacking = [...times.keys()].filter((node) => contains(before, words, goal, node) && !nodes.includes(node));
    lacking.sort((a, b) => (contains(before, words, b, a) ? -1 : contains(before, words, a, b) ? 1 : 0));
    nodes.push(...lacking, goal);
  }
  return nodes;
}

/** What the bound says that an order costs at least: the bound of all and the penalties of its pairs. */
function boundOfOrder({ bound, penalties }: OrderBound, order: readonly number[], size: number): number {
  return order.reduce(
    (sum, node, at) => order.slice(at + 1).reduce((all, later) => all + (penalties[node * size + later] ?? 0), sum),
    bound,
  );
}

describe("linearOrderingBound", { timeout: runs(60_000) }, () => {
  test.each([
    ["any jobs", randomJobs({ most: 7, times: 9, weights: 9 })],
    ["jobs that share work", jobsWithSharedWork(8)],
  ])("never exceeds what an order of %s costs, with the penalties of its pairs", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (jobs) => {
        const { block, goals, work } = goalsOf(jobs);
        const bounds = [10_000, 100_000].map((left) => boundFor(work, left));
        everyOrder(jobs, (order) => {
          const inOrder = order.map((job) => block.goalAt[job] ?? -1).filter((goal) => goal >= 0);
          const cost = goalCost(block, goals.tasks, Int32Array.from(inOrder));
          const nodes = nodesInOrder(work, inOrder);
          for (const bound of bounds) {
            const least = boundOfOrder(bound, nodes, work.times.length);
            expect(least).toBeLessThanOrEqual(cost * (1 + 1e-9) + 1e-9);
          }
        });
      }),
      { numRuns: runs(60) },
    );
  });

  test("is higher, or as high, with more work", () => {
    fc.assert(
      fc.property(jobsWithSharedWork(30), (jobs) => {
        const { work } = goalsOf(jobs);
        const little = linearOrderingBound(work, Number.MAX_SAFE_INTEGER, { left: 20_000 })?.bound ?? 0;
        expect(boundFor(work, 10_000_000).bound).toBeGreaterThanOrEqual(little * (1 - 1e-9));
      }),
    );
  });

  test("does not begin without work left", () => {
    fc.assert(
      fc.property(jobsWithSharedWork(10), (jobs) => {
        expect(linearOrderingBound(goalsOf(jobs).work, 1, { left: 0 })).toBeNull();
      }),
    );
  });
});
