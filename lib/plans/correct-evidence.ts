import type { Member } from "@/lib/accounts/member";
import type { ChangedElsewhere } from "@/lib/forms/changed-elsewhere";
import { done, fail, type Result } from "@/lib/result";
import { changeElsewhere } from "./common-steps";
import { evidenceChanged } from "./evidence-changed";
import { raiseRevision, withLockedPlan } from "./locked-plan";
import { noSuchStep, planArchived, type StepFailure } from "./plan-failures";
import type { CorrectEvidenceInput } from "./schema";

type CorrectEvidenceResult = Result<{ stepId: string }, StepFailure | typeof notDone | ChangedElsewhere>;

/** Puts other evidence in the place of what a done step has; what was left empty is removed. Ratings do not change. */
export async function correctEvidence(member: Member, input: CorrectEvidenceInput): Promise<CorrectEvidenceResult> {
  const { planId, stepId, note, link } = input;
  return withLockedPlan(member, planId, async (tx, plan): Promise<CorrectEvidenceResult> => {
    const step = await tx.planStep.findFirst({
      where: { id: stepId, planId: plan.id },
      select: { key: true, doneAt: true },
    });
    if (!step) return fail(noSuchStep);
    if (plan.archivedAt) return fail(planArchived);
    if (!step.doneAt) return fail(notDone);

    const changed = await evidenceChanged(tx, stepId, input);
    if (changed) return fail(changed);
    const data = { evidenceNote: note ?? null, evidenceLink: link ?? null };
    await tx.planStep.update({ where: { id: stepId }, data, select: { id: true } });
    await changeElsewhere(tx, plan, { keys: [step.key], of: "done", data });
    await raiseRevision(tx, plan);
    return done({ stepId });
  });
}

const notDone = {
  kind: "not-done",
  message: "This step is open again. Reload the page, and give its evidence when you mark it done.",
} as const;
