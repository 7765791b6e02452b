import { type LinkedPlanStep, linkedSteps } from "@/lib/planning/linked-steps";
import type { PlanOutline, StepSource } from "@/lib/planning/plan-outline";
import type { StepContent } from "@/lib/planning/snapshot";
import { reasonSentences } from "@/lib/planning/step-reasons";
import type { Day } from "@/lib/time/days";

export type StepState =
  /** `late`: its last day has passed. */
  | { readonly kind: "open"; readonly late: boolean }
  | { readonly kind: "started"; readonly on: Day; readonly late: boolean }
  | { readonly kind: "done"; readonly on: Day };

/** A step as a list shows it. */
export type StepItem = {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  readonly hours: number;
  readonly start: Day;
  readonly finish: Day;
  readonly state: StepState;
};

/** Everything there is to know about a step. */
export type StepDetail = StepItem &
  Omit<StepContent, "title"> & {
    readonly why: readonly string[];
    /** The steps that it directly depends on, in plan order. */
    readonly needs: readonly { readonly id: string; readonly title: string; readonly done: boolean }[];
  } & KeptOfStep;

/** What was given as evidence; kept when a step is undone. */
export type StepEvidence = { readonly note: string | null; readonly link: string | null };

/** What is kept of a step beside its days. */
export type KeptOfStep = StepEvidence & {
  /** Titles of the other plans that the person follows and that have the step; none for a plan that is archived. */
  readonly alsoIn: readonly string[];
};

/** What is kept of a step besides the snapshot. */
export type StepRow = {
  readonly id: string;
  readonly key: string;
  /** Where the person lived on that day. */
  readonly startedOn: Day | null;
  readonly doneOn: Day | null;
};

/** When each finished step was done, by its key. */
export function daysDone(rows: readonly StepRow[]): Map<string, Day> {
  return new Map(rows.flatMap(({ key, doneOn }) => (doneOn ? [[key, doneOn] as const] : [])));
}

/**
 * The steps of a plan by their key, in its order.
 * @param rows one a step of the plan; throws if one is missing
 * @param today where the person lives
 */
export function stepItems(
  plan: Pick<PlanOutline, "plan" | "earlier" | "contents">,
  rows: readonly StepRow[],
  today: Day,
): Map<string, StepItem> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    linkedSteps(plan).map(({ step: { id, kind, hours, start, finish } }) => {
      const row = byKey.get(id);
      const title = plan.contents[id]?.title;
      if (!row || title === undefined) throw new Error(`The plan's step ${id} is not kept with it.`);
      return [id, { id: row.id, kind, title, hours, start, finish, state: stateOf(row, finish, today) }];
    }),
  );
}

function stateOf({ startedOn, doneOn }: StepRow, finish: Day, today: Day): StepState {
  if (doneOn) return { kind: "done", on: doneOn };
  const late = finish < today;
  return startedOn ? { kind: "started", on: startedOn, late } : { kind: "open", late };
}

/**
 * The steps that the source has the texts of, in the order of the plan.
 * @param kept by the id of the step's row
 */
export function stepDetails(
  source: StepSource,
  rows: readonly StepRow[],
  kept: ReadonlyMap<string, KeptOfStep>,
  today: Day,
): StepDetail[] {
  const items = stepItems(source, rows, today);
  const done = new Set(rows.flatMap(({ key, doneOn }) => (doneOn ? [key] : [])));
  const reasons = new Map(source.reasons.map((reason) => [reason.id, reason]));
  const earlier = new Map((source.earlier ?? []).map(({ step, why }) => [step.id, why]));
  return linkedSteps(source).flatMap(({ step: { id }, needs }) => {
    const item = items.get(id);
    const content = source.texts[id];
    if (!item || !content) return [];
    const reason = reasons.get(id);
    return {
      ...content,
      ...item,
      why: earlier.get(id) ?? (reason ? reasonSentences(source, reason, done) : []),
      needs: needsOf(items, needs),
      ...(kept.get(item.id) ?? { note: null, link: null, alsoIn: [] }),
    };
  });
}

function needsOf(items: ReadonlyMap<string, StepItem>, needs: LinkedPlanStep["needs"]): StepDetail["needs"] {
  const needed = new Set(needs);
  return [...items].flatMap(([key, { id, title, state }]) =>
    needed.has(key) ? [{ id, title, done: state.kind === "done" }] : [],
  );
}
