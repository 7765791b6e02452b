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

/**
 * Jobs of which some have no weight and are what others depend on, so that blocks share work; numbered in any order, and
 * so small that ties are common.
 */
export function jobsWithSharedWork(most: number): fc.Arbitrary<Jobs> {
  return fc
    .tuple(fc.integer({ min: 1, max: Math.floor(most / 2) }), fc.integer({ min: 2, max: Math.ceil(most / 2) }))
    .chain(([bases, goals]) => {
      const size = bases + goals;
      return fc
        .record({
          times: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: size, maxLength: size }),
          weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size }),
          numbers: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
          density: fc.integer({ min: 20, max: 70 }),
          pairs: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: size * size, maxLength: size * size }),
        })
        .map(({ times, numbers, density, pairs, ...rest }) => {
          const weights = new Float64Array(size);
          const predecessors = Array.from({ length: size }, (): number[] => []);
          for (let place = 0; place < size; place++) {
            const job = numbers[place] ?? 0;
            if (place >= bases) weights[job] = rest.weights[place] ?? 0;
            for (let other = 0; other < place; other++) {
              const likely = place >= bases && other < bases ? density : density / 4;
              if ((pairs[place * size + other] ?? 0) < likely) predecessors[job]?.push(numbers[other] ?? 0);
            }
          }
          for (const list of predecessors) list.sort((a, b) => a - b);
          const units = { exact: true, hoursPerUnit: 1, readinessPerUnit: 1 };
          return { size, times: Float64Array.from(times), weights, predecessors, ...units };
        });
    });
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
