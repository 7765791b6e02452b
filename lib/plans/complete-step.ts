import type { Member } from "@/lib/accounts/member";
import type { Tx } from "@/lib/db/client";
import { listInWords } from "@/lib/engine/list-in-words";
import type { ChangedElsewhere } from "@/lib/forms/changed-elsewhere";
import { openNeeds } from "@/lib/planning/dependent-steps";
import { deriveRatings } from "@/lib/ratings/derive-ratings";
import { done, fail, type Result } from "@/lib/result";
import { type Moment, momentIn } from "@/lib/time/moment";
import { changeElsewhere, copyEvidence } from "./common-steps";
import { evidenceChanged } from "./evidence-changed";
import { type FollowedStep, followedSteps } from "./followed-steps";
import { type LockedPlan, raiseRevision, withLockedPlan } from "./locked-plan";
import { type NamedStep, named, noSuchStep, planArchived, type StepFailure } from "./plan-failures";
import { recordProgress } from "./record-progress";
import type { CompleteStepInput } from "./schema";

/** Not done, but a question: the open steps that this one depends on, all of which would be marked done with it. */
type NeedsOpen = { kind: "needs-open"; message: string; about: readonly NamedStep[] };

/** `marked`: every step that became done by this; none if it was done already. */
type CompleteStepResult = Result<{ marked: readonly NamedStep[] }, ChangedElsewhere | StepFailure | NeedsOpen>;

/**
 * Marks a step done, with its evidence, and with it the open steps it depends on if the person agreed to each. The
 * ratings that follow, their history, the day's readiness and the same steps of other plans change with it or not at all.
 */
export async function completeStep(
  member: Member,
  input: CompleteStepInput,
  now: Date = new Date(),
): Promise<CompleteStepResult> {
  return withLockedPlan(member, input.planId, async (tx, plan): Promise<CompleteStepResult> => {
    const steps = await followedSteps(tx, plan);
    const step = steps.find(({ id }) => id === input.stepId);
    if (!step) return fail(noSuchStep);
    const given = input.note !== undefined || input.link !== undefined;
    const changed = given || !step.doneAt ? await evidenceChanged(tx, step.id, input) : null;
    if (changed) return fail(changed);
    if (step.doneAt) return done({ marked: [] });
    if (plan.archivedAt) return fail(planArchived);

    const open = openNeeds(steps, step);
    if (open.some(({ id }) => !input.withNeeds.includes(id))) return fail(needsOpen(step, open));

    const marked = [...open, step];
    const moment = momentIn(plan.owner.timeZone, now);
    await markDone(tx, plan, marked, moment);
    await keepEvidence(tx, step, input);
    await doneElsewhere(tx, plan, marked, moment);
    await raiseRatings(tx, plan, marked, moment);
    await raiseRevision(tx, plan);
    await recordProgress(tx, plan.owner, moment);
    return done({ marked: named(marked) });
  });
}

async function markDone(tx: Tx, plan: LockedPlan, steps: readonly FollowedStep[], { at, day }: Moment): Promise<void> {
  await tx.planStep.updateMany({
    where: { planId: plan.id, id: { in: steps.map(({ id }) => id) } },
    data: { doneAt: at, doneOn: day },
  });
}

async function keepEvidence(tx: Tx, step: FollowedStep, { note, link }: CompleteStepInput): Promise<void> {
  await tx.planStep.update({
    where: { id: step.id },
    data: { evidenceNote: note ?? null, evidenceLink: link ?? null },
    select: { id: true },
  });
}

async function doneElsewhere(tx: Tx, plan: LockedPlan, steps: readonly FollowedStep[], { at, day }: Moment) {
  const keys = steps.map(({ key }) => key);
  await changeElsewhere(tx, plan, { keys, of: "open", data: { doneAt: at, doneOn: day } });
  await copyEvidence(tx, plan, keys);
}

/** The milestones enter the history, and the ratings follow from it. */
async function raiseRatings(
  tx: Tx,
  { owner }: LockedPlan,
  steps: readonly FollowedStep[],
  moment: Moment,
): Promise<void> {
  const milestones = steps.flatMap(({ id, skillId, toLevel }) =>
    skillId === null || toLevel === null ? [] : [{ planStepId: id, skillId, level: toLevel }],
  );
  await tx.ratingEvent.createMany({
    data: milestones.map((milestone) => ({
      ...milestone,
      userId: owner.id,
      confidence: "sure",
      source: "milestone",
      ...moment,
    })),
  });
  await deriveRatings(
    tx,
    owner,
    milestones.map(({ skillId }) => skillId),
  );
}

function needsOpen(step: FollowedStep, open: readonly FollowedStep[]): NeedsOpen {
  return {
    kind: "needs-open",
    message: `${step.title} has ${open.length === 1 ? "a prerequisite" : `${open.length} prerequisites`} not yet done: ${listInWords(open.map(({ title }) => title))}.`,
    about: named(open),
  };
}
