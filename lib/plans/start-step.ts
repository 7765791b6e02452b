import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, fail, type Result } from "@/lib/result";
import { noSuchStep, planArchived, type StepFailure } from "./plan-failures";
import type { StepInput } from "./schema";

export type StartStepResult = Result<{ stepId: string }, StepFailure>;

/** Notes that the person has begun a step. A step begun or done before stays as it is. */
export async function startStep(member: Member, input: StepInput, now: Date = new Date()): Promise<StartStepResult> {
  return db.$transaction(async (tx) => {
    const step = await tx.planStep.findFirst({
      where: { id: input.stepId, plan: { id: input.planId, userId: member.id } },
      select: { id: true, plan: { select: { archivedAt: true } } },
    });
    if (!step) return fail(noSuchStep);
    if (step.plan.archivedAt) return fail(planArchived);

    const { count } = await tx.planStep.updateMany({
      where: { id: step.id, startedAt: null, doneAt: null },
      data: { startedAt: now },
    });
    if (count > 0) {
      await tx.plan.update({ where: { id: input.planId }, data: { revision: { increment: 1 } }, select: { id: true } });
    }
    return done({ stepId: step.id });
  });
}
