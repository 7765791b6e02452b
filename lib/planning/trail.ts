import { levelName } from "@/lib/catalog/level-names";
import type { PlanStep } from "@/lib/engine/types";
import type { Day } from "@/lib/time/days";
import { linkedSteps } from "./linked-steps";
import type { PlanOutline } from "./plan-outline";

/** A plan as one way from where the person is to the role: what its steps complete, in order. */
export type Trail = {
  readonly role: string;
  readonly start: Day;
  readonly finish: Day;
  /** Each with at least one waypoint. */
  readonly phases: readonly TrailPhase[];
  /** The day of readiness by the plan, and the last waypoint up to it; null if ready at the start. */
  readonly ready: { readonly day: Day; readonly after: string | null } | null;
};

type TrailPhase = { readonly name: string; readonly waypoints: readonly Waypoint[] };

export type Waypoint = {
  /** Of its step, unique in the plan. */
  readonly key: string;
  /** Of its step, where the plan is kept. */
  readonly id: string;
  /** A requirement that is met, a project, or else the end of a phase that completes neither. */
  readonly kind: "requirement" | "project" | "step";
  readonly essential: boolean;
  /** Of the skill or project. */
  readonly name: string;
  /** The skill and the name of the level that is reached; null for a project. */
  readonly reached: { readonly skill: string; readonly level: string } | null;
  /** Its last day by the plan. */
  readonly planned: Day;
  readonly state: WaypointState;
};

type WaypointState = { readonly kind: "open" | "started" } | { readonly kind: "done"; readonly on: Day };

/** The part of a snapshot that its trail is made of. */
export type TrailSource = Pick<
  PlanOutline,
  "role" | "instance" | "plan" | "earlier" | "began" | "skills" | "projects" | "contents"
>;

/** Where a step stands, and its id where the plan is kept. */
export type StepProgress = { readonly id: string; readonly state: WaypointState };

/**
 * The trail of a plan. A requirement is reached by the step that completes it; several of one skill are several waypoints.
 * @param phases in order; their steps are those of the snapshot, also those finished before it was computed anew
 * @param progressOf by the step's key
 */
export function trailOf(
  snapshot: TrailSource,
  phases: readonly { readonly name: string; readonly steps: readonly string[] }[],
  progressOf: (key: string) => StepProgress,
): Trail {
  const { instance, plan } = snapshot;
  const steps = new Map(linkedSteps(snapshot).map(({ step }) => [step.id, step]));
  const trail = phases.flatMap(({ name, steps: keys }): TrailPhase[] => {
    const inPhase = keys.flatMap((key) => steps.get(key) ?? []);
    const all = inPhase.map((step) => waypointOf(snapshot, step, progressOf(step.id)));
    const goals = all.filter(({ kind }) => kind !== "step");
    return all.length > 0 ? [{ name, waypoints: goals.length > 0 ? goals : all.slice(-1) }] : [];
  });
  return {
    role: snapshot.role.name,
    start: snapshot.began ?? instance.startDate,
    finish: plan.finish,
    phases: trail,
    ready: plan.ready.step === null ? null : { day: plan.ready.date, after: lastUpTo(plan.ready.step, phases, trail) },
  };
}

function waypointOf(snapshot: TrailSource, step: PlanStep, { id, state }: StepProgress): Waypoint {
  const common = { key: step.id, id, planned: step.finish, state };
  if (step.kind === "project") {
    const essential =
      snapshot.instance.projects?.some((project) => project.id === step.id && project.essential) ?? false;
    const name = snapshot.projects[step.id] ?? snapshot.contents[step.id]?.title ?? step.id;
    return { ...common, kind: "project", essential, name, reached: null };
  }
  const met = snapshot.instance.requirements.filter(({ skill, level }) => skill === step.skill && level === step.to);
  return {
    ...common,
    kind: met.length > 0 ? "requirement" : "step",
    essential: met.some(({ essential }) => essential),
    name: snapshot.skills[step.skill]?.name ?? step.skill,
    reached: { skill: step.skill, level: levelName(step.to) },
  };
}

function lastUpTo(
  readyStep: string,
  phases: readonly { readonly steps: readonly string[] }[],
  trail: readonly TrailPhase[],
): string | null {
  const order = phases.flatMap(({ steps }) => steps);
  const upTo = new Set(order.slice(0, order.indexOf(readyStep) + 1));
  return trail.flatMap(({ waypoints }) => waypoints).findLast(({ key }) => upTo.has(key))?.key ?? null;
}
