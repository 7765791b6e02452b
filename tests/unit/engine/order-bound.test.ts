import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, blockCost, blockOf } from "@/lib/engine/block";
import { searchBlock } from "@/lib/engine/block-search";
import { improvedOrder } from "@/lib/engine/improved-order";
import type { Jobs } from "@/lib/engine/jobs";
import { type OrderBound, pairwiseBound, tripleBound } from "@/lib/engine/order-bound";
import { posetOf } from "@/lib/engine/poset";
import { ranksOf, sidneyGroups } from "@/lib/engine/sidney";
import { allJobs, everyOrder, randomJobs } from "@/tests/unit/engine/random-jobs";

const jobsOfSeven = randomJobs({ most: 7, times: 9, weights: 9 });

function blockFrom(jobs: Jobs): Block {
  return blockOf(jobs, allJobs(jobs), posetOf(jobs, allJobs(jobs), ranksOf(jobs)));
}

function sidneyBlocks(jobs: Jobs): Block[] {
  const rank = ranksOf(jobs);
  const blocks = sidneyGroups(jobs, allJobs(jobs), rank).flatMap((group) => group.blocks);
  return blocks.map((block) => blockOf(jobs, block, posetOf(jobs, block, rank)));
}

/** What the bound says that an order costs at least: the bound of all and the penalties of its pairs. */
function boundOfOrder({ bound, penalties }: OrderBound, order: readonly number[]): number {
  return order.reduce(
    (sum, node, at) =>
      order.slice(at + 1).reduce((all, later) => all + (penalties[node * order.length + later] ?? 0), sum),
    bound,
  );
}

describe("the bounds on an order", { timeout: 60_000 }, () => {
  test("never exceed what an order costs, with the penalties of its pairs", () => {
    fc.assert(
      fc.property(jobsOfSeven, (jobs) => {
        const block = blockFrom(jobs);
        const bounds = [pairwiseBound(block), tripleBound(block, Number.MAX_SAFE_INTEGER, 60)];
        everyOrder(jobs, (order) => {
          const cost = blockCost(block, order) * (1 + 1e-9) + 1e-9;
          for (const bound of bounds) expect(boundOfOrder(bound, order)).toBeLessThanOrEqual(cost);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("are higher, or as high, where circles of three jobs are forbidden", () => {
    fc.assert(
      fc.property(randomJobs({ most: 30, times: 9, weights: 9 }), (jobs) => {
        const block = blockFrom(jobs);
        const pairs = pairwiseBound(block).bound;
        expect(tripleBound(block, Number.MAX_SAFE_INTEGER, 40).bound).toBeGreaterThanOrEqual(pairs * (1 - 1e-9));
      }),
    );
  });
});

describe("searchBlock", { timeout: 60_000 }, () => {
  test("finds the same order, ties included, with either bound or none", () => {
    fc.assert(
      fc.property(randomJobs({ most: 12, times: 4, weights: 4 }), (jobs) => {
        for (const block of sidneyBlocks(jobs)) {
          const limits = { width: Number.POSITIVE_INFINITY, states: Number.POSITIVE_INFINITY };
          const free = searchBlock(block, { ...limits, upperBound: Number.POSITIVE_INFINITY, orderBound: null });
          const upperBound = blockCost(block, free.order ?? []);
          for (const orderBound of [pairwiseBound(block), tripleBound(block, upperBound, 60)]) {
            expect(searchBlock(block, { ...limits, upperBound, orderBound }).order).toEqual(free.order);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("improvedOrder", () => {
  test("respects the needs and never costs more", () => {
    fc.assert(
      fc.property(randomJobs({ most: 30, times: 9, weights: 9 }), (jobs) => {
        const block = blockFrom(jobs);
        const rank = ranksOf(jobs);
        const order = allJobs(jobs).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
        const better = improvedOrder(block, order);
        const place = new Map(Array.from(better, (job, at) => [job, at]));
        for (const [job, needs] of jobs.predecessors.entries()) {
          for (const need of needs) expect(place.get(need)).toBeLessThan(place.get(job) ?? -1);
        }
        expect(place.size).toBe(jobs.size);
        expect(blockCost(block, better)).toBeLessThanOrEqual(blockCost(block, order));
      }),
    );
  });
});
