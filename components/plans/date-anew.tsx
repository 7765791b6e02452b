import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type DateAnewProps = { planId: string; revision: number; dateAnew: FormAction<unknown> };

/** Moves the days of the open steps to what they would be from today on. */
export function DateAnew({ planId, revision, dateAnew }: DateAnewProps) {
  return (
    <ActionForm action={dateAnew} says="The plan is dated from today." layout="tight" aria-label="Date the plan anew">
      <HiddenFields values={{ planId, revision: String(revision) }} />
      <div>
        <SubmitButton>Date the plan anew from today</SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}
