import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import type { Ratings } from "@/lib/engine/types";
import { computePlan } from "@/lib/planning/compute-plan";
import { readyThreshold } from "@/lib/planning/instance";
import type { PlanSnapshot } from "@/lib/planning/snapshot";
import { type Trail, trailOf } from "@/lib/planning/trail";
import type { Day } from "@/lib/time/days";
import { shortReason } from "./short-reason";

/** What the start page tells of a plan that the engine made. Shares run from 0 to 1. */
export type ExamplePlan = {
  readonly roleId: string;
  readonly role: string;
  readonly hoursPerWeek: number;
  readonly start: Day;
  readonly readiness: number;
  readonly threshold: number;
  readonly readyDay: Day;
  readonly readyHours: number;
  readonly finish: Day;
  readonly steps: number;
  readonly certificate: { readonly optimal: boolean; readonly objective: number; readonly lowerBound: number };
  readonly firstSteps: readonly {
    readonly id: string;
    readonly title: string;
    readonly hours: number;
    readonly start: Day;
    readonly finish: Day;
    readonly why: string;
  }[];
  readonly phases: readonly {
    readonly name: string;
    readonly aims: string;
    readonly start: Day;
    readonly finish: Day;
    readonly hours: number;
    readonly steps: number;
  }[];
  readonly trail: Trail;
  /** Readiness from the start on, after each step that changes it. */
  readonly curve: readonly { readonly day: Day; readonly readiness: number }[];
};

const hoursPerWeek = 8;
const stepsTold = 4;

/** The plan of someone with these ratings, from that day on; null if the engine finds none. */
export function examplePlan(catalog: RoleCatalog, ratings: Ratings, start: Day): ExamplePlan | null {
  const result = computePlan(catalog, {
    ratings,
    projectsDone: [],
    hoursPerWeek,
    startDate: start,
    strategy: "steady",
  });
  return result.ok ? told(result.value, start) : null;
}

function told(snapshot: PlanSnapshot, start: Day): ExamplePlan {
  const { plan } = snapshot;
  return {
    roleId: snapshot.role.id,
    role: snapshot.role.name,
    hoursPerWeek,
    start,
    readiness: plan.readiness,
    threshold: readyThreshold,
    readyDay: plan.ready.date,
    readyHours: plan.ready.hours,
    finish: plan.finish,
    steps: plan.steps.length,
    certificate: plan.certificate,
    firstSteps: plan.steps.slice(0, stepsTold).map(({ id, hours, start, finish }) => ({
      id,
      title: snapshot.contents[id]?.title ?? id,
      hours,
      start,
      finish,
      why: shortReason(snapshot, id),
    })),
    phases: snapshot.phases.map((phase) => ({ name: phase.name, aims: phase.aims, ...spanOf(snapshot, phase.steps) })),
    trail: trailOf(snapshot, snapshot.phases, (id) => ({ id, state: { kind: "open" } })),
    curve: [
      { day: start, readiness: plan.readiness },
      ...plan.steps
        .filter(({ gain }) => gain > 0)
        .map(({ finish, readinessAfter }) => ({ day: finish, readiness: readinessAfter })),
    ],
  };
}

function spanOf({ plan }: PlanSnapshot, ids: readonly string[]) {
  const steps = plan.steps.filter(({ id }) => ids.includes(id));
  return {
    start: steps[0]?.start ?? plan.finish,
    finish: steps.at(-1)?.finish ?? plan.finish,
    hours: steps.reduce((sum, { hours }) => sum + hours, 0),
    steps: steps.length,
  };
}
