import { Bench } from "tinybench";
import { z } from "zod";
import { makePlan } from "@/lib/engine/make-plan";
import { instanceOfSteps } from "@/tests/bench/generated-instance";
import { peakMegabytes } from "@/tests/bench/peak-megabytes";
import { processorTime } from "@/tests/bench/processor-time";

/** What one process of its own measures, so that its peak of memory is that of these plans alone. */
const asked = z.object({
  credit: z.enum(["met", "levels"]),
  strategy: z.enum(["steady", "fast-track"]),
  steps: z.number(),
  seeds: z.array(z.number()),
  /** Milliseconds for each instance. */
  time: z.number(),
});

const { credit, strategy, steps, seeds, time } = asked.parse(JSON.parse(process.argv[2] ?? "null"));
const instances = seeds.map((seed) => ({ ...instanceOfSteps("catalogue", steps, seed), credit, strategy }));
const bench = new Bench({
  now: processorTime,
  time,
  iterations: 10,
  warmupTime: time / 2,
  warmupIterations: 5,
  retainSamples: true,
});
for (const [i, instance] of instances.entries()) {
  bench.add(String(i), () => {
    makePlan(instance);
  });
}
const before = process.memoryUsage.rss();
await bench.run();
const samples = bench.tasks
  .flatMap(({ result }) => ("latency" in result ? (result.latency.samples ?? []) : []))
  .sort((a, b) => a - b);
const proven = instances.filter((instance) => {
  const result = makePlan(instance);
  return result.ok && result.plan.certificate.optimal;
});

const at = (share: number) => samples[Math.floor(samples.length * share)] ?? 0;
process.stdout.write(
  JSON.stringify({
    median: at(0.5),
    p95: at(0.95),
    samples: samples.length,
    proven: proven.length,
    of: instances.length,
    megabytes: peakMegabytes(),
    startMegabytes: before / 2 ** 20,
  }),
);
