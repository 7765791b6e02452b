import { makePlan } from "@/lib/engine/make-plan";
import type { Credit, Plan, Strategy } from "@/lib/engine/types";
import { type Journey, type Journeys, shippedJourneys } from "@/tests/bench/journeys";
import { processorTime } from "@/tests/bench/processor-time";
import { type SkillsInProgress, skillsInProgress } from "@/tests/bench/skills-in-progress";

/** All shipped journeys, by one credit. */
export type JourneyFigures = {
  readonly credit: Credit;
  readonly plans: number;
  readonly proven: number;
  /** Milliseconds of a whole plan, warm: the middle one and the slowest. */
  readonly median: number;
  readonly slowest: number;
  readonly slowestJourney: string;
  /** Skills in progress: the most at any step, plans with more than three at some step, and the mean by hours. */
  readonly most: number;
  readonly aboveThree: number;
  readonly mean: number;
};

const STRATEGIES = ["steady", "fast-track"] as const;

export async function journeyFigures(): Promise<readonly JourneyFigures[]> {
  const journeys = await shippedJourneys();
  return (["levels", "met"] as const).map((credit) => {
    const cases = journeys.all.flatMap((journey) => STRATEGIES.map((strategy) => ({ journey, strategy })));
    const each = cases.map(({ journey, strategy }) => measured(journeys, journey, credit, strategy));
    const byTime = [...each].sort((a, b) => a.time - b.time);
    return {
      credit,
      plans: each.length,
      proven: each.filter(({ plan }) => plan.certificate.optimal).length,
      median: byTime[Math.floor(byTime.length / 2)]?.time ?? 0,
      slowest: byTime.at(-1)?.time ?? 0,
      slowestJourney: byTime.at(-1)?.name ?? "",
      most: Math.max(...each.map(({ inProgress }) => inProgress.most)),
      aboveThree: each.filter(({ inProgress }) => inProgress.most > 3).length,
      mean: each.reduce((sum, { inProgress }) => sum + inProgress.mean, 0) / each.length,
    };
  });
}

type Measured = {
  readonly name: string;
  readonly time: number;
  readonly plan: Plan;
  readonly inProgress: SkillsInProgress;
};

const RUNS = 9;

/** The median of some runs, after one to warm up. */
function measured(journeys: Journeys, journey: Journey, credit: Credit, strategy: Strategy): Measured {
  const instance = journeys.instanceOf(journey, credit, strategy);
  const result = makePlan(instance);
  if (!result.ok) throw new Error(result.error.message);
  const times = Array.from({ length: RUNS }, () => {
    const started = processorTime();
    makePlan(instance);
    return processorTime() - started;
  });
  times.sort((a, b) => a - b);
  return {
    name: `${journey.start} to ${journey.role}, ${strategy}`,
    time: times[Math.floor(RUNS / 2)] ?? 0,
    plan: result.plan,
    inProgress: skillsInProgress(result.plan.steps),
  };
}
