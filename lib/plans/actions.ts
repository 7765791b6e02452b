"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { memberAction } from "@/lib/accounts/action";
import { archivePlan, restorePlan } from "./archive-plan";
import { changePlan } from "./change-plan";
import { completeStep } from "./complete-step";
import { correctEvidence } from "./correct-evidence";
import { createPlan } from "./create-plan";
import { dateAnew } from "./date-anew";
import { dismissProposal } from "./dismiss-proposal";
import { goBack } from "./go-back";
import { movePlan } from "./move-plan";
import { previewPlan } from "./preview-plan";
import { renamePlan } from "./rename-plan";
import {
  changePlanInput,
  completeStepInput,
  correctEvidenceInput,
  createPlanInput,
  dateAnewInput,
  dismissProposalInput,
  goBackInput,
  movePlanInput,
  planInput,
  previewInput,
  renamePlanInput,
  stepInput,
  takeProposalInput,
  undoStepInput,
} from "./schema";
import { startStep } from "./start-step";
import { takeProposal } from "./take-proposal";
import { undoStep } from "./undo-step";

export const previewPlanAction = memberAction(previewInput, previewPlan);

export const createPlanAction = memberAction(createPlanInput, async (member, input) => {
  const result = await createPlan(member, input);
  if (!result.ok) return result;
  revalidatePath("/", "layout");
  redirect(`/plans/${result.value.planId}`);
});

/** Steps move ratings, and these show on most pages. */
export const startStepAction = memberAction(stepInput, async (member, input) => shown(await startStep(member, input)));

export const completeStepAction = memberAction(completeStepInput, async (member, input) =>
  shown(await completeStep(member, input)),
);

export const undoStepAction = memberAction(undoStepInput, async (member, input) =>
  shown(await undoStep(member, input)),
);

export const correctEvidenceAction = memberAction(correctEvidenceInput, async (member, input) =>
  shown(await correctEvidence(member, input)),
);

export const archivePlanAction = memberAction(planInput, async (member, input) =>
  shown(await archivePlan(member, input)),
);

export const restorePlanAction = memberAction(planInput, async (member, input) =>
  shown(await restorePlan(member, input)),
);

export const movePlanAction = memberAction(movePlanInput, async (member, input) =>
  shown(await movePlan(member, input)),
);

export const renamePlanAction = memberAction(renamePlanInput, async (member, input) =>
  shown(await renamePlan(member, input)),
);

export const takeProposalAction = memberAction(takeProposalInput, async (member, input) =>
  shown(await takeProposal(member, input)),
);

export const dateAnewAction = memberAction(dateAnewInput, async (member, input) =>
  shown(await dateAnew(member, input)),
);

export const changePlanAction = memberAction(changePlanInput, async (member, input) => {
  const result = shown(await changePlan(member, input));
  if (!result.ok) return result;
  redirect(`/plans/${result.value.planId}`);
});

export const goBackAction = memberAction(goBackInput, async (member, input) => {
  const result = shown(await goBack(member, input));
  if (!result.ok) return result;
  redirect(`/plans/${result.value.planId}`);
});

export const dismissProposalAction = memberAction(dismissProposalInput, async (member, input) =>
  shown(await dismissProposal(member, input)),
);

/** What changed is seen at once on every page. */
function shown<R extends { readonly ok: boolean }>(result: R): R {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
