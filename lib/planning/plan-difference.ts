import { z } from "zod";
import { levelName } from "@/lib/catalog/level-names";
import type { Holdings, PlanStep } from "@/lib/engine/types";
import type { PlanSnapshot } from "./snapshot";
import { reasonSentences } from "./step-reasons";
import { unmovedSteps } from "./unmoved-steps";

const step = z.object({ key: z.string(), title: z.string(), hours: z.number(), why: z.string() });

const outlook = z.object({
  /** Of the steps that are not done. */
  hours: z.number(),
  steps: z.number(),
  /** Null: ready already. */
  readyDate: z.iso.date().nullable(),
  finish: z.iso.date(),
});

/** As it is kept with a revision. */
export const storedDifference = z.object({
  dropped: z.array(step),
  /** `at`: its place among the open steps of the new plan, from 0. */
  added: z.array(step.extend({ at: z.number() })),
  moved: z.array(step.extend({ at: z.number() })),
  before: outlook,
  after: outlook,
});

/**
 * How the open steps of one plan differ from those of another. Take the dropped and the moved steps out, put the added
 * and the moved ones in at their places in rising order, and the old order has become the new one.
 */
export type PlanDifference = z.output<typeof storedDifference>;
export type Outlook = z.output<typeof outlook>;
type ChangedStep = z.output<typeof step>;

/**
 * @param done keys of the finished steps, which both plans leave as they are
 * @param holdings what the new plan went by
 */
export function planDifference(
  before: PlanSnapshot,
  after: PlanSnapshot,
  done: ReadonlySet<string>,
  holdings: Holdings,
): PlanDifference {
  const [old, now] = [openSteps(before, done), openSteps(after, done)];
  const [oldKeys, newKeys] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  const unmoved = unmovedSteps(
    old.map(({ id }) => id).filter((id) => newKeys.has(id)),
    now.map(({ id }) => id).filter((id) => oldKeys.has(id)),
  );
  const changed = now.map((step, at) => ({ ...changedStep(after, step, whyIn(after, step, done)), at }));
  return {
    dropped: old
      .filter(({ id }) => !newKeys.has(id))
      .map((step) => changedStep(before, step, whyDropped(after, step, holdings))),
    added: changed.filter(({ key }) => !oldKeys.has(key)),
    moved: changed.filter(({ key }) => oldKeys.has(key) && !unmoved.has(key)),
    before: outlookOf(before, old),
    after: outlookOf(after, now),
  };
}

/** Whether nothing differs, neither order nor dates. */
export function isSamePlan(difference: PlanDifference): boolean {
  return isSameOrder(difference) && JSON.stringify(difference.before) === JSON.stringify(difference.after);
}

/** Whether nothing differs but, perhaps, dates. */
export function isSameOrder({ dropped, added, moved }: PlanDifference): boolean {
  return dropped.length + added.length + moved.length === 0;
}

/** A step that was finished before the plan was computed, and opened again since, has no place in it. */
function openSteps({ plan }: PlanSnapshot, done: ReadonlySet<string>): PlanStep[] {
  return plan.steps.filter(({ id }) => !done.has(id));
}

function changedStep(plan: PlanSnapshot, { id: key, hours }: PlanStep, why: string): ChangedStep {
  return { key, title: plan.contents[key]?.title ?? key, hours, why };
}

function outlookOf({ plan }: PlanSnapshot, open: readonly PlanStep[]): Outlook {
  return {
    hours: open.reduce((sum, { hours }) => sum + hours, 0),
    steps: open.length,
    readyDate: plan.ready.step === null ? null : plan.ready.date,
    finish: plan.finish,
  };
}

function whyDropped(after: PlanSnapshot, step: PlanStep, holdings: Holdings): string {
  const { leftOut } = after.choices;
  if (step.kind === "project") {
    if (holdings.projectsDone.includes(step.id)) return "You have done it.";
    return leftOut.projects.includes(step.id) ? "You left it out." : `${after.role.name} no longer requires it.`;
  }
  const held = holdings.ratings[step.skill] ?? 0;
  if (held >= step.to) return `You have it at ${levelName(held)}.`;
  const isLeftOut = leftOut.requirements.some(({ skill, level }) => skill === step.skill && level >= step.to);
  return isLeftOut ? "You left it out." : "Nothing else in the plan needs it now.";
}

/** Why it stands in the new plan, in its first and most telling sentence. */
function whyIn(after: PlanSnapshot, step: PlanStep, done: ReadonlySet<string>): string {
  const reason = after.reasons.find(({ id }) => id === step.id);
  return (reason && reasonSentences(after, reason, done)[0]) ?? `Part of ${after.role.name}.`;
}
