import type { Jobs } from "@/lib/engine/jobs";

/**
 * The least cost of all orders, and of the orders that cost it the smallest, by trying every closed set of at most some
 * fifteen jobs with whole times and weights. Shares no code with the engine.
 */
export function exhaustiveOrder(jobs: Jobs): { cost: number; order: number[] } {
  const full = 2 ** jobs.size - 1;
  const before = jobs.predecessors.map((list) => list.reduce((set, job) => set | (1 << job), 0));
  const costToGo = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
  costToGo[full] = 0;
  const next = (set: number, job: number) => {
    const then = set | (1 << job);
    return then === set || ((before[job] ?? 0) & ~set) !== 0 ? null : then;
  };
  const costOver = (job: number, then: number) => (jobs.weights[job] ?? 0) * timeOf(jobs, then) + (costToGo[then] ?? 0);
  for (let set = full - 1; set >= 0; set--) {
    for (let job = 0; job < jobs.size; job++) {
      const then = next(set, job);
      if (then !== null) costToGo[set] = Math.min(costToGo[set] ?? 0, costOver(job, then));
    }
  }
  const order: number[] = [];
  for (let set = 0; set !== full; ) {
    const job = [...jobs.times.keys()].find((one) => {
      const then = next(set, one);
      return then !== null && costOver(one, then) === costToGo[set];
    });
    if (job === undefined) throw new Error("the jobs precede each other in a cycle");
    order.push(job);
    set |= 1 << job;
  }
  return { cost: costToGo[0] ?? 0, order };
}

function timeOf({ times }: Jobs, set: number): number {
  return times.reduce((sum, time, job) => ((set & (1 << job)) === 0 ? sum : sum + time), 0);
}
