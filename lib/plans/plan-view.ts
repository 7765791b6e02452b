import { certificateText } from "@/lib/engine/certificate-text";
import type { Holdings, Strategy } from "@/lib/engine/types";
import type { Evidence } from "@/lib/planning/carried-evidence";
import { inProgressOf } from "@/lib/planning/in-progress";
import { type LinkedPlanStep, linkedSteps } from "@/lib/planning/linked-steps";
import { type ReadinessNow, readinessNow } from "@/lib/planning/readiness-now";
import { decidesReady, openEssentialNames } from "@/lib/planning/readiness-words";
import type { PlanSnapshot, StepResource } from "@/lib/planning/snapshot";
import { reasonSentences } from "@/lib/planning/step-reasons";
import { type StepProgress, type Trail, trailOf } from "@/lib/planning/trail";
import { type Day, dayOfColumn } from "@/lib/time/days";

export type StepState =
  /** `late`: its last day has passed. */
  | { readonly kind: "open"; readonly late: boolean }
  | { readonly kind: "started"; readonly on: Day; readonly late: boolean }
  | { readonly kind: "done"; readonly on: Day };

export type StepView = {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  readonly statement: string;
  readonly learn: string | null;
  readonly practise: string;
  /** What can be checked, one thing an entry. */
  readonly done: readonly string[];
  readonly resources: readonly StepResource[];
  readonly hours: number;
  readonly start: Day;
  readonly finish: Day;
  /** Readiness that it adds; 0 if only later steps need it. */
  readonly gain: number;
  readonly why: readonly string[];
  /** The steps that it directly depends on, in plan order. */
  readonly needs: readonly { readonly id: string; readonly title: string; readonly done: boolean }[];
  readonly state: StepState;
  /** What was given as evidence; kept when a step is undone. */
  readonly note: string | null;
  readonly link: string | null;
};

export type PhaseView = {
  readonly name: string;
  readonly aims: string;
  readonly start: Day;
  readonly finish: Day;
  readonly hours: number;
  readonly stepsDone: number;
  readonly steps: readonly StepView[];
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
  /** What is proven of the order, in a sentence. */
  readonly certificate: string;
  readonly isProven: boolean;
  readonly phases: readonly PhaseView[];
  readonly trail: Trail;
  /** What to do now: the steps that are started, or else the first that is open. Empty if all is done. */
  readonly current: readonly StepView[];
  readonly planned: readonly { readonly day: Day; readonly readiness: number }[];
  /** Evidence of steps that were opened again and are no longer in the plan. */
  readonly setAside: readonly (Evidence & { readonly title: string })[];
};

/** What is kept of a step besides the snapshot. */
export type StepRow = {
  readonly id: string;
  readonly key: string;
  /** Where the person lived on that day. */
  readonly startedOn: Date | null;
  readonly doneOn: Date | null;
  readonly evidenceNote: string | null;
  readonly evidenceLink: string | null;
};

/**
 * A plan as its page shows it: everything but what the person holds today comes from the snapshot.
 * @param rows one a step of the snapshot; throws if one is missing
 * @param today where the person lives
 */
export function planView(snapshot: PlanSnapshot, rows: readonly StepRow[], holdings: Holdings, today: Day): PlanView {
  const { instance, plan } = snapshot;
  const steps = stepViews(snapshot, rows, today);
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
    decidesReady: decidesReady(snapshot),
    isProven: plan.certificate.optimal,
    certificate: certificateText(instance.strategy ?? "steady", plan.certificate, plan.steps.length),
    trail: trailOf(snapshot, phases, (key) => progressOf(steps, key)),
    phases: phases.map((phase) =>
      phaseView(
        phase,
        phase.steps.flatMap((key) => steps.get(key) ?? []),
      ),
    ),
    current: started.length > 0 ? started : open.slice(0, 1),
    planned: [
      { day: instance.startDate, readiness: plan.readiness },
      ...plan.steps.map(({ finish, readinessAfter }) => ({ day: finish, readiness: readinessAfter })),
    ],
    setAside: (snapshot.setAside ?? []).map(({ title, note, link }) => ({ title, note, link })),
  };
}

function progressOf(steps: ReadonlyMap<string, StepView>, key: string): StepProgress {
  const step = steps.get(key);
  if (!step) throw new Error(`The plan's step ${key} is not kept with it.`);
  return { id: step.id, state: step.state };
}

/** What was finished before the plan was computed anew stands first. */
function phasesWithEarlier({ earlier = [], phases }: PlanSnapshot): PlanSnapshot["phases"] {
  if (earlier.length === 0) return phases;
  const steps = earlier.map(({ step }) => step.id);
  return [
    { name: "Finished before", aims: "What you did before you took the changes of the catalogue", steps },
    ...phases,
  ];
}

function phaseView({ name, aims }: { name: string; aims: string }, steps: readonly StepView[]): PhaseView {
  return {
    name,
    aims,
    start: steps[0]?.start ?? "",
    finish: steps.at(-1)?.finish ?? "",
    hours: hoursOf(steps),
    stepsDone: steps.filter(({ state }) => state.kind === "done").length,
    steps,
  };
}

function stepViews(snapshot: PlanSnapshot, rows: readonly StepRow[], today: Day): Map<string, StepView> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const reasons = new Map(snapshot.reasons.map((reason) => [reason.id, reason]));
  const done = new Set(rows.flatMap(({ key, doneOn }) => (doneOn ? [key] : [])));
  const linked = linkedSteps(snapshot);
  const earlier = new Map((snapshot.earlier ?? []).map(({ step, why }) => [step.id, why]));
  return new Map(
    linked.map(({ step, needs }) => {
      const row = byKey.get(step.id);
      const content = snapshot.contents[step.id];
      if (!row || !content) throw new Error(`The plan's step ${step.id} is not kept with it.`);
      const reason = reasons.get(step.id);
      const view: StepView = {
        ...content,
        id: row.id,
        kind: step.kind,
        hours: step.hours,
        start: step.start,
        finish: step.finish,
        gain: step.gain,
        why: earlier.get(step.id) ?? (reason ? reasonSentences(snapshot, reason, done) : []),
        needs: needsOf(snapshot, linked, needs, byKey),
        state: stateOf(row, step.finish, today),
        note: row.evidenceNote,
        link: row.evidenceLink,
      };
      return [step.id, view];
    }),
  );
}

function needsOf(
  snapshot: PlanSnapshot,
  linked: readonly LinkedPlanStep[],
  needs: readonly string[],
  rows: ReadonlyMap<string, StepRow>,
): StepView["needs"] {
  const needed = new Set(needs);
  return linked.flatMap(({ step: { id } }) => {
    const row = rows.get(id);
    if (!row || !needed.has(id)) return [];
    return [{ id: row.id, title: snapshot.contents[id]?.title ?? id, done: row.doneOn !== null }];
  });
}

function stateOf({ startedOn, doneOn }: StepRow, finish: Day, today: Day): StepState {
  if (doneOn) return { kind: "done", on: dayOfColumn(doneOn) };
  const late = finish < today;
  return startedOn ? { kind: "started", on: dayOfColumn(startedOn), late } : { kind: "open", late };
}

const hoursOf = (steps: readonly { readonly hours: number }[]) => steps.reduce((sum, { hours }) => sum + hours, 0);
