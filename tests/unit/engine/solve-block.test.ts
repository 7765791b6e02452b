import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GoalBlock, givenOrder, goalBlockOf } from "@/lib/engine/goal-block";
import { withDominance } from "@/lib/engine/goal-dominance";
import { NO_LIMITS, searchGoals } from "@/lib/engine/goal-search";
import { goalTasks, type OrderedGoals } from "@/lib/engine/goal-tasks";
import type { Jobs } from "@/lib/engine/jobs";
import { goalCost, improvedOrder } from "@/lib/engine/local-search";
import { ranksOf, sidneyGroups } from "@/lib/engine/sidney";
import { orderOfGoals, smallestOrder } from "@/lib/engine/smallest-order";
import { solveHard } from "@/lib/engine/solve-block";
import { costOf } from "@/lib/engine/steady-order";
import { exhaustiveOrder } from "@/tests/unit/engine/exhaustive-order";
import { allJobs, jobsWithSharedWork, randomJobs } from "@/tests/unit/engine/random-jobs";
import { runs } from "@/tests/unit/runs";

const PLENTY = 100_000_000;

/** The Sidney blocks of the jobs that have several goals, each as a problem of its own. */
function blocksOf(jobs: Jobs): { block: GoalBlock; own: Jobs }[] {
  const rank = ranksOf(jobs);
  return sidneyGroups(jobs, allJobs(jobs), rank)
    .flatMap(({ blocks }) => blocks)
    .map((members) => {
      const block = goalBlockOf(jobs, members, rank);
      const weights = Float64Array.from(members, (job) => jobs.weights[job] ?? 0);
      const { times, predecessors } = block;
      return { block, own: { ...jobs, size: members.length, times, weights, predecessors } };
    })
    .filter(({ block }) => block.goals.length > 1);
}

function asGiven(block: GoalBlock): OrderedGoals {
  const order = givenOrder(block);
  return { order, tasks: goalTasks(block, order.after) };
}

const eitherJobs = fc.oneof(randomJobs({ most: 10, times: 4, weights: 4 }), jobsWithSharedWork(12));

describe("a block searched by its goals", { timeout: runs(120_000) }, () => {
  test("has the smallest of the best orders, with the pairs that dominance adds or without", () => {
    fc.assert(
      fc.property(eitherJobs, (jobs) => {
        for (const { block, own } of blocksOf(jobs)) {
          const { order } = exhaustiveOrder(own);
          for (const goals of [asGiven(block), withDominance(block, givenOrder(block))]) {
            const table = searchGoals(block, goals, NO_LIMITS, { left: PLENTY });
            expect(table && [...smallestOrder(block, table)]).toEqual(order);
          }
        }
      }),
      { numRuns: runs(500) },
    );
  });

  test("has the same order where bounds leave sets out", () => {
    fc.assert(
      fc.property(eitherJobs, (jobs) => {
        for (const { block, own } of blocksOf(jobs)) {
          const order = exhaustiveOrder(own).order.map((node) => block.jobs[node]);
          for (const goals of [asGiven(block), withDominance(block, givenOrder(block))]) {
            const solved = solveHard(block, goals, { left: PLENTY });
            expect({ slack: solved.slack, order: [...solved.order] }).toEqual({ slack: 0, order });
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test("has a true bound and a valid order where the work is used up", () => {
    fc.assert(
      fc.property(jobsWithSharedWork(12), fc.integer({ min: 0, max: 30_000 }), (jobs, left) => {
        for (const { block, own } of blocksOf(jobs)) {
          const best = exhaustiveOrder(own);
          const { order, slack } = solveHard(block, asGiven(block), { left });
          const nodes = Array.from(order, (job) => block.jobs.indexOf(job));
          for (const [at, node] of nodes.entries()) {
            expect(nodes.slice(0, at)).toEqual(expect.arrayContaining([...(own.predecessors[node] ?? [])]));
          }
          const cost = costOf(own, nodes);
          expect(cost - slack).toBeLessThanOrEqual(best.cost * (1 + 1e-9));
          if (slack === 0) expect(nodes).toEqual(best.order);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test("costs what its goals cost, each after what it brings in", () => {
    fc.assert(
      fc.property(jobsWithSharedWork(14), (jobs) => {
        for (const { block, own } of blocksOf(jobs)) {
          const goals = asGiven(block);
          const inOrder = Int32Array.from(exhaustiveOrder(own).order, (node) => block.goalAt[node] ?? -1);
          const order = inOrder.filter((goal) => goal >= 0);
          expect(goalCost(block, goals.tasks, order)).toBe(costOf(own, orderOfGoals(block, order)));
        }
      }),
    );
  });
});

describe("improvedOrder", { timeout: runs(60_000) }, () => {
  test("keeps precedence and never costs more", () => {
    fc.assert(
      fc.property(jobsWithSharedWork(30), (jobs) => {
        for (const { block, own } of blocksOf(jobs)) {
          const goals = withDominance(block, givenOrder(block));
          const table = searchGoals(block, goals, { ...NO_LIMITS, width: 1 }, { left: PLENTY });
          if (!table) throw new Error("there was work left");
          const order = smallestOrder(block, table).map((node) => block.goalAt[node] ?? -1);
          const before = order.filter((goal) => goal >= 0);
          const better = improvedOrder(block, goals, before, { left: PLENTY });
          expect([...better].sort()).toEqual([...before].sort());
          const cost = costOf(own, orderOfGoals(block, better));
          expect(cost).toBe(goalCost(block, goals.tasks, better));
          expect(cost).toBeLessThanOrEqual(goalCost(block, goals.tasks, before));
        }
      }),
    );
  });
});
