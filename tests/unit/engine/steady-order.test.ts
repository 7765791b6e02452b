import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Jobs } from "@/lib/engine/jobs";
import { costOf, steadyOrder } from "@/lib/engine/steady-order";
import { MOST_WORK } from "@/lib/engine/work-limit";
import { exhaustiveOrder } from "@/tests/unit/engine/exhaustive-order";
import { allJobs, jobsWithSharedWork, randomJobs } from "@/tests/unit/engine/random-jobs";
import { runs } from "@/tests/unit/runs";

function solve(jobs: Jobs) {
  return steadyOrder(jobs, allJobs(jobs), { left: MOST_WORK });
}

function jobsFrom(times: number[], weights: number[], predecessors: number[][]): Jobs {
  const [ownTimes, ownWeights] = [Float64Array.from(times), Float64Array.from(weights)];
  const units = { exact: true, hoursPerUnit: 1, readinessPerUnit: 1 };
  return { size: times.length, times: ownTimes, weights: ownWeights, predecessors, ...units };
}

describe("steadyOrder", { timeout: runs(60_000) }, () => {
  test("takes independent jobs by falling weight an hour, then by index", () => {
    const jobs = jobsFrom([4, 2, 1, 2], [4, 2, 3, 2], [[], [], [], []]);
    expect([...solve(jobs).order]).toEqual([2, 0, 1, 3]);
  });

  test("takes a dear job first if what needs it is worth it", () => {
    const jobs = jobsFrom([3, 1, 2], [0, 9, 2], [[], [0], []]);
    expect([...solve(jobs).order]).toEqual([0, 1, 2]);
  });

  test("finishes a block before it begins another of equal weight an hour", () => {
    const jobs = jobsFrom([1, 1, 1, 1], [0, 2, 0, 2], [[], [0], [], [2]]);
    expect([...solve(jobs).order]).toEqual([0, 1, 2, 3]);
  });

  test.each([
    ["any jobs", randomJobs({ most: 10, times: 3, weights: 3 }), 400],
    ["jobs that share work", jobsWithSharedWork(12), 300],
  ])("finds, of all orders of %s, the one of least cost and of those the smallest", (_, arbitrary, count) => {
    fc.assert(
      fc.property(arbitrary, (jobs) => {
        const { cost, order } = exhaustiveOrder(jobs);
        const found = solve(jobs);
        expect(found).toMatchObject({ cost, lowerBound: cost, optimal: true });
        expect([...found.order]).toEqual(order);
      }),
      { numRuns: runs(count) },
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
      fc.property(jobsWithSharedWork(12), fc.integer({ min: 0, max: 3000 }), (jobs, left) => {
        const { cost, order } = exhaustiveOrder(jobs);
        const hurried = steadyOrder(jobs, allJobs(jobs), { left });
        expect(hurried.lowerBound).toBeLessThanOrEqual(cost);
        expect(hurried.cost).toBeGreaterThanOrEqual(cost);
        expect(hurried.cost).toBe(costOf(jobs, hurried.order));
        if (hurried.optimal) expect([...hurried.order]).toEqual(order);
      }),
      { numRuns: runs(300) },
    );
  });

  test("spends no more work than it may, but for the step that it is in", () => {
    fc.assert(
      fc.property(jobsWithSharedWork(40), fc.integer({ min: 0, max: 200_000 }), (jobs, left) => {
        const work = { left };
        steadyOrder(jobs, allJobs(jobs), work);
        expect(work.left).toBeGreaterThanOrEqual(0);
        expect(work.left).toBeLessThanOrEqual(left);
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
