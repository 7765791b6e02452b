import type { Member } from "@/lib/accounts/member";
import type { Tx } from "@/lib/db/client";
import { listInWords } from "@/lib/engine/list-in-words";
import { doneDependents } from "@/lib/planning/dependent-steps";
import { deriveRatings } from "@/lib/ratings/derive-ratings";
import { done, fail, type Result } from "@/lib/result";
import { type Moment, momentIn } from "@/lib/time/moment";
import { changeElsewhere, stepsInHistory } from "./common-steps";
import { type FollowedStep, followedSteps } from "./followed-steps";
import { type LockedPlan, raiseRevision, withLockedPlan } from "./locked-plan";
import { type NamedStep, named, noSuchStep, planArchived, type StepFailure } from "./plan-failures";
import { recordProgress } from "./record-progress";
import type { UndoStepInput } from "./schema";

/** Not undone, but a question: the done steps that depend on this one, all of which would be undone with it. */
type DependentsDone = { kind: "dependents-done"; message: string; about: readonly NamedStep[] };

/** `undone`: every step that is open again; none if the step was not done. */
type UndoStepResult = Result<{ undone: readonly NamedStep[] }, StepFailure | DependentsDone>;

/**
 * Opens a done step again, and with it the done steps that depend on it if the person agreed to each. Ratings are
 * derived anew from their history, so what was rated in between stays.
 */
export async function undoStep(member: Member, input: UndoStepInput, now: Date = new Date()): Promise<UndoStepResult> {
  return withLockedPlan(member, input.planId, async (tx, plan): Promise<UndoStepResult> => {
    const steps = await followedSteps(tx, plan);
    const step = steps.find(({ id }) => id === input.stepId);
    if (!step) return fail(noSuchStep);
    if (!step.doneAt) return done({ undone: [] });
    if (plan.archivedAt) return fail(planArchived);

    const resting = doneDependents(steps, step);
    if (resting.some(({ id }) => !input.withDependents.includes(id))) return fail(dependentsDone(step, resting));

    const undone = [step, ...resting];
    const keys = undone.map(({ key }) => key);
    await markOpen(tx, plan, undone);
    await changeElsewhere(tx, plan, { keys, of: "done", data: { doneAt: null, doneOn: null } });
    const moment = momentIn(plan.owner.timeZone, now);
    await takeRatingsBack(tx, plan, keys, moment);
    await raiseRevision(tx, plan);
    await recordProgress(tx, plan.owner, moment);
    return done({ undone: named(undone) });
  });
}

/** The evidence stays with the step: it is offered again when the step is next marked done. */
async function markOpen(tx: Tx, plan: LockedPlan, steps: readonly FollowedStep[]): Promise<void> {
  await tx.planStep.updateMany({
    where: { planId: plan.id, id: { in: steps.map(({ id }) => id) } },
    data: { doneAt: null, doneOn: null },
  });
}

/** The undoing enters the history as a milestone without a level, and the ratings follow from it. */
async function takeRatingsBack(tx: Tx, plan: LockedPlan, keys: readonly string[], moment: Moment): Promise<void> {
  const { owner } = plan;
  const milestones = await stepsInHistory(tx, plan, keys);
  await tx.ratingEvent.createMany({
    data: milestones.map((milestone) => ({
      ...milestone,
      userId: owner.id,
      level: null,
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

function dependentsDone(step: FollowedStep, resting: readonly FollowedStep[]): DependentsDone {
  return {
    kind: "dependents-done",
    message: `${resting.length === 1 ? "A done step depends" : `${resting.length} done steps depend`} on ${step.title}: ${listInWords(resting.map(({ title }) => title))}.`,
    about: named(resting),
  };
}
