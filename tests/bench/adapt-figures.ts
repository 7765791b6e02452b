import { causesOf } from "@/lib/planning/causes";
import { fromPayload, toPayload } from "@/lib/planning/change-payload";
import { type AskedChange, type ChangeSource, changeView } from "@/lib/planning/change-view";
import { computePlan } from "@/lib/planning/compute-plan";
import { planDifference } from "@/lib/planning/plan-difference";
import { replan } from "@/lib/planning/replan";
import { planSnapshot } from "@/lib/planning/snapshot";
import { instanceOfSteps } from "@/tests/bench/generated-instance";
import { processorTime } from "@/tests/bench/processor-time";
import { roleOf, unmovedSkills } from "@/tests/unit/planning/role-of";

/** What adapting a plan costs, in milliseconds at the median, beside the naive way. */
export type AdaptFigures = {
  readonly steps: number;
  /** One move of the slider of hours: the change seen, in the worker that holds the plan. */
  readonly move: number;
  /** The same by reading all that it is computed from each time. */
  readonly naiveMove: number;
  /** Finding out that nothing has changed, as every view of a plan does. */
  readonly nothingChanged: number;
  /** A proposal: the plan read, computed anew and compared. */
  readonly proposal: number;
};

const STEPS = 60;
const RUNS = 60;
const start = "2026-03-02";

export function adaptFigures(): AdaptFigures {
  const source = sourceOf(STEPS);
  const text = JSON.stringify(toPayload(source));
  const stored = JSON.stringify(source.before);
  const held = fromPayload(JSON.parse(text));
  const { before, way, settings } = source;
  const done = new Set(way.done.keys());
  return {
    steps: before.plan.steps.length,
    move: median((run) => changeView(held, asked(run))),
    naiveMove: median((run) => changeView(fromPayload(JSON.parse(text)), asked(run))),
    nothingChanged: median(() => causesOf(before, { ...way, done })),
    proposal: median((run) => {
      const old = planSnapshot.parse(JSON.parse(stored));
      const [skill] = way.catalog.skills;
      const ratings = { ...way.holdings.ratings, [skill?.id ?? ""]: 1 + (run % 2) };
      const holdings = { ...way.holdings, ratings };
      causesOf(old, { ...way, holdings, done });
      const next = replan(old, { ...way, holdings, settings, unfitting: "drop" });
      if (next.ok) planDifference(old, next.value, done, holdings);
    }),
  };
}

function asked(run: number): AskedChange {
  const leftOut = { requirements: [], projects: [] };
  return {
    strategy: "fast-track",
    startDate: start,
    hoursPerWeek: 4 + (run % 40) / 2,
    pins: [],
    leftOut,
    readyBy: null,
  };
}

function sourceOf(steps: number): ChangeSource {
  const instance = instanceOfSteps("catalogue", steps, 1);
  const settings = asked(12);
  const { ratings, projectsDone = [] } = instance;
  const made = computePlan(roleOf(instance), { ratings, projectsDone, ...settings });
  if (!made.ok) throw new Error(made.error.message);
  return {
    before: made.value,
    settings,
    progress: new Map(),
    way: {
      catalog: roleOf(instance),
      successors: unmovedSkills(instance),
      holdings: { ratings, projectsDone },
      confidence: {},
      time: {
        studyTime: { hoursPerWeek: settings.hoursPerWeek, hoursFrom: [], breaks: [] },
        startsNoEarlierThan: null,
        shared: new Map(),
      },
      today: start,
      done: new Map(),
    },
  };
}

/** After twice as many to warm up. */
function median(work: (run: number) => unknown): number {
  for (let run = 0; run < RUNS * 2; run++) work(run);
  const times = Array.from({ length: RUNS }, (_, run) => {
    const started = processorTime();
    work(run);
    return processorTime() - started;
  });
  return times.sort((a, b) => a - b)[RUNS / 2] ?? 0;
}
