import type { Member } from "@/lib/accounts/member";
import { done, fail, type Result } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { changeElsewhere } from "./common-steps";
import { raiseRevision, withLockedPlan } from "./locked-plan";
import { noSuchStep, planArchived, type StepFailure } from "./plan-failures";
import type { StepInput } from "./schema";

type StartStepResult = Result<{ stepId: string }, StepFailure>;

/** Notes that the person has started a step, in each plan that has it. A step started or done before stays as it is. */
export async function startStep(
  member: Member,
  { planId, stepId }: StepInput,
  now: Date = new Date(),
): Promise<StartStepResult> {
  return withLockedPlan(member, planId, async (tx, plan): Promise<StartStepResult> => {
    const step = await tx.planStep.findFirst({
      where: { id: stepId, planId: plan.id },
      select: { key: true, startedAt: true, doneAt: true },
    });
    if (!step) return fail(noSuchStep);
    if (plan.archivedAt) return fail(planArchived);
    if (step.startedAt || step.doneAt) return done({ stepId });

    const { at, day } = momentIn(plan.owner.timeZone, now);
    await tx.planStep.update({ where: { id: stepId }, data: { startedAt: at, startedOn: day }, select: { id: true } });
    await changeElsewhere(tx, plan, { keys: [step.key], of: "waiting", data: { startedAt: at, startedOn: day } });
    await raiseRevision(tx, plan);
    return done({ stepId });
  });
}
