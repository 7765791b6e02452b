import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Jobs } from "@/lib/engine/jobs";
import { readySet } from "@/lib/engine/ready-set";
import { MOST_WORK } from "@/lib/engine/work-limit";
import { randomJobs } from "@/tests/unit/engine/random-jobs";
import { runs } from "@/tests/unit/runs";

type Wanted = { jobs: Jobs; must: number[]; weight: number };

const problems: fc.Arbitrary<Wanted> = fc
  .tuple(randomJobs({ most: 9, times: 4, weights: 4 }), fc.nat(), fc.integer({ min: 0, max: 100 }))
  .map(([jobs, pick, percent]) => ({
    jobs,
    must: pick % 3 === 0 ? [pick % jobs.size] : [],
    weight: Math.ceil((jobs.weights.reduce((sum, weight) => sum + weight, 0) * percent) / 100),
  }));

/** Every set of jobs that is closed under needs, holds what it must and reaches the weight. */
function everyReadySet({ jobs, must, weight }: Wanted): number[][] {
  const sets = Array.from({ length: 2 ** jobs.size }, (_, mask) =>
    [...jobs.times.keys()].filter((job) => (mask & (1 << job)) !== 0),
  );
  return sets.filter((set) => {
    const reached = set.reduce((sum, job) => sum + (jobs.weights[job] ?? 0), 0);
    const closed = set.every((job) => jobs.predecessors[job]?.every((need) => set.includes(need)));
    return closed && reached >= weight && must.every((job) => set.includes(job));
  });
}

function timeOf(jobs: Jobs, set: readonly number[]): number {
  return set.reduce((sum, job) => sum + (jobs.times[job] ?? 0), 0);
}

/** Whether set a holds the smallest job in which the two differ. */
function holdsFirst(a: readonly number[], b: readonly number[]): boolean {
  const differing = [...a, ...b].filter((job) => a.includes(job) !== b.includes(job));
  return a.includes(Math.min(...differing));
}

describe("readySet", { timeout: runs(60_000) }, () => {
  test("is empty when nothing is required", () => {
    fc.assert(
      fc.property(randomJobs({ most: 9, times: 4, weights: 4 }), (jobs) => {
        const found = readySet(jobs, [], 0, { left: MOST_WORK });
        expect(found).toMatchObject({ time: 0, lowerBound: 0, optimal: true });
        expect([...found.members]).toEqual([]);
      }),
    );
  });

  test("finds, of all closed sets that do as asked, the one of least time that holds the smallest jobs", () => {
    fc.assert(
      fc.property(problems, (wanted) => {
        const [best = []] = everyReadySet(wanted).sort(
          (a, b) => timeOf(wanted.jobs, a) - timeOf(wanted.jobs, b) || (holdsFirst(a, b) ? -1 : 1),
        );
        const found = readySet(wanted.jobs, wanted.must, wanted.weight, { left: MOST_WORK });
        expect([...found.members]).toEqual(best);
        const time = timeOf(wanted.jobs, best);
        expect(found).toMatchObject({ time, lowerBound: time, optimal: true });
      }),
      { numRuns: runs(200) },
    );
  });

  test("brings in nothing that comes after what it has to hold, where that has no weight of its own", () => {
    const jobs: Jobs = {
      size: 2,
      times: Float64Array.of(1, 1),
      weights: Float64Array.of(0, 1),
      predecessors: [[], [0]],
      exact: true,
      hoursPerUnit: 1,
      readinessPerUnit: 1,
    };
    expect([...readySet(jobs, [0], 0, { left: MOST_WORK }).members]).toEqual([0]);
  });

  test("gives a true bound and a set that does as asked where it must give up", () => {
    fc.assert(
      fc.property(problems, ({ jobs, must, weight }) => {
        const best = readySet(jobs, must, weight, { left: MOST_WORK });
        const hurried = readySet(jobs, must, weight, { left: 1 });
        expect(hurried.lowerBound).toBeLessThanOrEqual(best.time);
        expect(hurried.time).toBeGreaterThanOrEqual(best.time);
        const reached = hurried.members.reduce((sum, job) => sum + (jobs.weights[job] ?? 0), 0);
        expect(reached).toBeGreaterThanOrEqual(weight);
      }),
    );
  });
});
