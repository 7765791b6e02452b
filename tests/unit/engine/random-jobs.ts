import fc from "fast-check";
import type { Jobs } from "@/lib/engine/jobs";

/** At most so many jobs, times and weights. */
type JobsShape = { readonly most: number; readonly times: number; readonly weights: number };

/** Jobs with whole times and weights, so small that ties are common; a job may come after any that a shuffle puts earlier. */
export function randomJobs({ most, times, weights }: JobsShape): fc.Arbitrary<Jobs> {
  return fc.integer({ min: 1, max: most }).chain((size) =>
    fc
      .record({
        times: fc.array(fc.integer({ min: 1, max: times }), { minLength: size, maxLength: size }),
        weights: fc.array(fc.integer({ min: 0, max: weights }), { minLength: size, maxLength: size }),
        shuffle: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
        density: fc.integer({ min: 5, max: 60 }),
        pairs: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: size * size, maxLength: size * size }),
      })
      .map(({ shuffle, density, pairs, ...rest }) => ({
        size,
        times: Float64Array.from(rest.times),
        weights: Float64Array.from(rest.weights),
        predecessors: shuffle.map((mine, job) =>
          shuffle.flatMap((place, other) =>
            place < mine && (pairs[job * size + other] ?? 0) < density ? [other] : [],
          ),
        ),
        exact: true,
        hoursPerUnit: 1,
        readinessPerUnit: 1,
      })),
  );
}

export function allJobs(jobs: Jobs): Int32Array {
  return Int32Array.from(jobs.times.keys());
}

/** Calls back with every order that respects the precedence, in ascending order of their lists. */
export function everyOrder(jobs: Jobs, use: (order: readonly number[]) => void): void {
  const order: number[] = [];
  const placed = new Set<number>();
  const extend = () => {
    if (order.length === jobs.size) use(order);
    for (let job = 0; job < jobs.size; job++) {
      if (placed.has(job) || !(jobs.predecessors[job] ?? []).every((need) => placed.has(need))) continue;
      order.push(job);
      placed.add(job);
      extend();
      order.pop();
      placed.delete(job);
    }
  };
  extend();
}
