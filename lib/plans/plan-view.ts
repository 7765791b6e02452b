import { levelName } from "@/lib/catalog/level-names";
import { certificateText } from "@/lib/engine/certificate-text";
import type { Holdings, Strategy } from "@/lib/engine/types";
import type { Evidence } from "@/lib/planning/carried-evidence";
import { inProgressOf } from "@/lib/planning/in-progress";
import { phasesWithEarlier } from "@/lib/planning/phases-with-earlier";
import type { PlanOutline } from "@/lib/planning/plan-outline";
import { type ReadinessNow, readinessNow } from "@/lib/planning/readiness-now";
import { decidesReady, openEssentialNames } from "@/lib/planning/readiness-words";
import { type StepProgress, type Trail, trailOf } from "@/lib/planning/trail";
import type { Day } from "@/lib/time/days";
import { type StepItem, type StepRow, stepItems } from "./step-view";

export type PhaseView<S = StepItem> = {
  readonly name: string;
  readonly aims: string;
  readonly start: Day;
  readonly finish: Day;
  readonly hours: number;
  readonly stepsDone: number;
  readonly steps: readonly S[];
};

/** What is in progress counts the steps of the plan that lead to a requirement, prerequisites too. */
export type PlanView = ReadinessNow & {
  /** Names of the essentials that are not met. */
  readonly essentialsLeft: readonly string[];
  readonly role: { readonly id: string; readonly name: string };
  readonly strategy: Strategy;
  readonly hoursPerWeek: number;
  readonly startDate: Day;
  readonly today: Day;
  /** When the plan makes the person ready; null if they were ready at its start. */
  readonly readyDate: Day | null;
  /** What that day depends on, in a sentence; null if they were ready at the start. */
  readonly decidesReady: string | null;
  readonly finish: Day;
  readonly totalHours: number;
  readonly hoursDone: number;
  readonly stepsDone: number;
  /** The day of the last step, once all are done; null before, and of a plan without steps. */
  readonly doneSince: Day | null;
  /** What is proven of the order, in a sentence. */
  readonly certificate: string;
  readonly isProven: boolean;
  readonly phases: readonly PhaseView[];
  readonly trail: Trail;
  /** Names of the goals that the person left out of it, in the order of the role. */
  readonly leftOut: readonly string[];
  /** What to do now: the steps that are started, or else the first that is open. Empty if all is done. */
  readonly current: readonly StepItem[];
  readonly planned: readonly { readonly day: Day; readonly readiness: number }[];
  /** Evidence of steps that were opened again and are no longer in the plan. */
  readonly setAside: readonly (Evidence & { readonly title: string })[];
};

/**
 * A plan as its page shows it: everything but what the person holds today comes from the snapshot.
 * @param rows one a step of the snapshot; throws if one is missing
 * @param today where the person lives
 */
export function planView(snapshot: PlanOutline, rows: readonly StepRow[], holdings: Holdings, today: Day): PlanView {
  const { instance, plan } = snapshot;
  const steps = stepItems(snapshot, rows, today);
  const phases = phasesWithEarlier(snapshot);
  const finished = [...steps.values()].filter(({ state }) => state.kind === "done");
  const open = [...steps.values()].filter(({ state }) => state.kind !== "done");
  const started = open.filter(({ state }) => state.kind === "started");
  const now = readinessNow(instance, holdings);
  return {
    ...now,
    inProgress: inProgressOf(snapshot, holdings),
    essentialsLeft: openEssentialNames(now, {
      skillName: (id) => snapshot.skills[id]?.name ?? id,
      projectName: (id) => snapshot.projects[id] ?? id,
    }),
    role: snapshot.role,
    strategy: instance.strategy ?? "steady",
    hoursPerWeek: instance.hoursPerWeek,
    startDate: snapshot.began ?? instance.startDate,
    today,
    readyDate: plan.ready.step === null ? null : plan.ready.date,
    finish: plan.finish,
    totalHours: plan.totalHours + hoursOf((snapshot.earlier ?? []).map(({ step }) => step)),
    hoursDone: hoursOf(finished),
    stepsDone: finished.length,
    doneSince: open.length > 0 ? null : lastDone(finished),
    decidesReady: decidesReady(snapshot),
    isProven: plan.certificate.optimal,
    certificate: certificateText(instance, plan),
    trail: trailOf(snapshot, phases, (key) => progressOf(steps, key)),
    phases: phases.map((phase) =>
      phaseView(
        phase,
        phase.steps.flatMap((key) => steps.get(key) ?? []),
      ),
    ),
    leftOut: leftOutNames(snapshot),
    current: started.length > 0 ? started : open.slice(0, 1),
    planned: plannedReadiness(snapshot),
    setAside: (snapshot.setAside ?? []).map(({ title, note, link }) => ({ title, note, link })),
  };
}

/** By rising day: a step that another plan has earlier counts once those in front of it are done. */
function plannedReadiness({ instance, plan }: PlanOutline): PlanView["planned"] {
  let day = instance.startDate;
  const afterSteps = plan.steps.map(({ finish, readinessAfter }) => {
    if (finish > day) day = finish;
    return { day, readiness: readinessAfter };
  });
  return [{ day: instance.startDate, readiness: plan.readiness }, ...afterSteps];
}

function leftOutNames({ instance: { leftOut }, skills, projects }: PlanOutline): string[] {
  if (!leftOut) return [];
  return [
    ...leftOut.requirements.map(({ skill, level }) => `${skills[skill]?.name ?? skill} at ${levelName(level)}`),
    ...leftOut.projects.map((id) => `the project ${projects[id] ?? id}`),
  ];
}

function lastDone(finished: readonly StepItem[]): Day | null {
  const days = finished.flatMap(({ state }) => (state.kind === "done" ? [state.on] : []));
  return days.sort().at(-1) ?? null;
}

function progressOf(steps: ReadonlyMap<string, StepItem>, key: string): StepProgress {
  const step = steps.get(key);
  if (!step) throw new Error(`The plan's step ${key} is not kept with it.`);
  return { id: step.id, state: step.state };
}

function phaseView({ name, aims }: { name: string; aims: string }, steps: readonly StepItem[]): PhaseView {
  return {
    name,
    aims,
    start: steps.map(({ start }) => start).sort()[0] ?? "",
    finish:
      steps
        .map(({ finish }) => finish)
        .sort()
        .at(-1) ?? "",
    hours: hoursOf(steps),
    stepsDone: steps.filter(({ state }) => state.kind === "done").length,
    steps,
  };
}

const hoursOf = (steps: readonly { readonly hours: number }[]) => steps.reduce((sum, { hours }) => sum + hours, 0);
