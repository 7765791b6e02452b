import { certificateText } from "@/lib/engine/certificate-text";
import type { StepReason } from "@/lib/engine/types";
import { type ReadinessNow, readinessNow } from "@/lib/planning/readiness-now";
import { decidesReady, openEssentialNames } from "@/lib/planning/readiness-words";
import type { PlanSnapshot } from "@/lib/planning/snapshot";
import { reasonSentences } from "@/lib/planning/step-reasons";
import { type Trail, trailOf } from "@/lib/planning/trail";
import type { Day } from "@/lib/time/days";

type TryStep = {
  readonly id: string;
  readonly title: string;
  readonly hours: number;
  readonly start: Day;
  readonly finish: Day;
};

/** What a plan by fast track tells somebody without an account. */
export type TryPlan = {
  readonly role: { readonly id: string; readonly name: string };
  readonly hoursPerWeek: number;
  readonly start: Day;
  readonly now: ReadinessNow;
  /** Names of the essentials that are not met. */
  readonly openEssentials: readonly string[];
  /** `step` is the id of the one that makes ready; null for someone who is ready. */
  readonly ready: { readonly day: Day; readonly hours: number; readonly step: string | null };
  /** What the day of readiness depends on, in a sentence; null for someone who is ready. */
  readonly decides: string | null;
  readonly finish: Day;
  readonly totalHours: number;
  /** At most three, each with its first reason. */
  readonly firstSteps: readonly (TryStep & { readonly why: string })[];
  /** In order, with all steps; empty for someone who meets everything. */
  readonly phases: readonly { readonly name: string; readonly steps: readonly TryStep[] }[];
  readonly trail: Trail;
  /** What is proven of the order. */
  readonly proof: string;
};

const stepsExplained = 3;

/** What is told of a plan that nobody has begun. */
export function tryPlanOf(snapshot: PlanSnapshot): TryPlan {
  const { plan, instance, skills, projects, reasons } = snapshot;
  const now = readinessNow(instance, { ratings: instance.ratings, projectsDone: instance.projectsDone ?? [] });
  const steps = new Map(plan.steps.map((step) => [step.id, toTryStep(snapshot, step)]));
  return {
    role: { id: snapshot.role.id, name: snapshot.role.name },
    hoursPerWeek: instance.hoursPerWeek,
    start: instance.startDate,
    now,
    openEssentials: openEssentialNames(now, {
      skillName: (id) => skills[id]?.name ?? id,
      projectName: (id) => projects[id] ?? id,
    }),
    ready: { day: plan.ready.date, hours: plan.ready.hours, step: plan.ready.step },
    decides: decidesReady(snapshot),
    finish: plan.finish,
    totalHours: plan.totalHours,
    firstSteps: [...steps.values()].slice(0, stepsExplained).map((step) => ({
      ...step,
      why: firstReason(
        snapshot,
        reasons.find(({ id }) => id === step.id),
      ),
    })),
    phases: snapshot.phases.map((phase) => ({
      name: phase.name,
      steps: phase.steps.flatMap((id) => steps.get(id) ?? []),
    })),
    trail: trailOf(snapshot, snapshot.phases, (id) => ({ id, state: { kind: "open" } })),
    proof: certificateText(instance, plan),
  };
}

function toTryStep(
  { contents }: PlanSnapshot,
  { id, hours, start, finish }: PlanSnapshot["plan"]["steps"][number],
): TryStep {
  return { id, title: contents[id]?.title ?? id, hours, start, finish };
}

function firstReason(snapshot: PlanSnapshot, reason: StepReason | undefined): string {
  const [first] = reason ? reasonSentences(snapshot, reason, new Set()) : [];
  return first ?? `Part of ${snapshot.role.name}.`;
}
