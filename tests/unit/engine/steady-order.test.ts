import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Jobs } from "@/lib/engine/jobs";
import { MOST_WORK } from "@/lib/engine/solve-block";
import { costOf, steadyOrder } from "@/lib/engine/steady-order";
import { allJobs, everyOrder, randomJobs } from "@/tests/unit/engine/random-jobs";

function solve(jobs: Jobs) {
  return steadyOrder(jobs, allJobs(jobs), { work: MOST_WORK });
}

function jobsFrom(times: number[], weights: number[], predecessors: number[][]): Jobs {
  const [ownTimes, ownWeights] = [Float64Array.from(times), Float64Array.from(weights)];
  const units = { exact: true, hoursPerUnit: 1, readinessPerUnit: 1 };
  return { size: times.length, times: ownTimes, weights: ownWeights, predecessors, ...units };
}

describe("steadyOrder", { timeout: 60_000 }, () => {
  test("takes independent jobs by falling weight an hour, then by index", () => {
    const jobs = jobsFrom([4, 2, 1, 2], [4, 2, 3, 2], [[], [], [], []]);
    expect([...solve(jobs).order]).toEqual([2, 0, 1, 3]);
  });

  test("takes a dear job first if what needs it is worth it", () => {
    const jobs = jobsFrom([3, 1, 2], [0, 9, 2], [[], [0], []]);
    expect([...solve(jobs).order]).toEqual([0, 1, 2]);
    expect(solve(jobs).blocks.map((block) => [...block])).toEqual([[0, 1], [2]]);
  });

  test("finishes a block before it begins another of equal weight an hour", () => {
    const jobs = jobsFrom([1, 1, 1, 1], [0, 2, 0, 2], [[], [0], [], [2]]);
    expect([...solve(jobs).order]).toEqual([0, 1, 2, 3]);
  });

  test("finds, of all orders, the one of least cost and of those the smallest", () => {
    fc.assert(
      fc.property(randomJobs({ most: 8, times: 3, weights: 3 }), (jobs) => {
        let [best, least] = [[] as readonly number[], Number.POSITIVE_INFINITY];
        everyOrder(jobs, (order) => {
          const cost = costOf(jobs, order);
          if (cost < least) [best, least] = [[...order], cost];
        });
        const found = solve(jobs);
        expect(found).toMatchObject({ cost: least, lowerBound: least, optimal: true });
        expect([...found.order]).toEqual(best);
      }),
      { numRuns: 200 },
    );
  });

  test("respects every need in larger graphs", () => {
    fc.assert(
      fc.property(randomJobs({ most: 60, times: 20, weights: 9 }), (jobs) => {
        const place = new Map(Array.from(solve(jobs).order, (job, position) => [job, position]));
        expect(place.size).toBe(jobs.size);
        for (const [job, needs] of jobs.predecessors.entries()) {
          for (const need of needs) expect(place.get(need)).toBeLessThan(place.get(job) ?? -1);
        }
      }),
    );
  });

  test("gives a true bound where it must give up", () => {
    fc.assert(
      fc.property(randomJobs({ most: 12, times: 9, weights: 9 }), (jobs) => {
        const { cost } = solve(jobs);
        const hurried = steadyOrder(jobs, allJobs(jobs), { work: 0 });
        expect(hurried.lowerBound).toBeLessThanOrEqual(cost);
        expect(hurried.cost).toBeGreaterThanOrEqual(cost);
        if (hurried.optimal) expect(hurried.cost).toBe(cost);
      }),
    );
  });

  test("follows a chain of 5,000 jobs whose weight lies at its end", () => {
    const size = 5000;
    const needs = Array.from({ length: size }, (_, job) => (job === 0 ? [] : [job - 1]));
    const weights = Array.from({ length: size }, (_, job) => (job === size - 1 ? 1 : 0));
    const found = solve(jobsFrom(Array(size).fill(1), weights, needs));
    expect(found).toMatchObject({ optimal: true, cost: size });
  });
});
