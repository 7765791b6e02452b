import { ArrowDown, ArrowUp } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { KeepFocus } from "@/components/ui/keep-focus";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type MovePlanProps = {
  plan: { readonly id: string; readonly title: string };
  /** Where it stands among the plans that are followed, from 0, and how many these are. */
  place: number;
  plans: number;
  move: FormAction<unknown>;
};

/** Moves a plan up and down in the person's order; nothing where there is no other. */
export function MovePlan({ plan, place, plans, move }: MovePlanProps) {
  if (plans < 2) return null;
  return (
    <KeepFocus>
      <ActionForm action={move} says={`${plan.title} is moved.`} layout="row" aria-label={`Move ${plan.title}`}>
        <HiddenFields values={{ planId: plan.id }} />
        {place > 0 && (
          <SubmitButton
            tone="quiet"
            size="small"
            name="place"
            value={place - 1}
            aria-label={`Move up: ${plan.title}`}
            data-next
          >
            <ArrowUp aria-hidden="true" /> Move up
          </SubmitButton>
        )}
        {place < plans - 1 && (
          <SubmitButton
            tone="quiet"
            size="small"
            name="place"
            value={place + 1}
            aria-label={`Move down: ${plan.title}`}
            data-next
          >
            <ArrowDown aria-hidden="true" /> Move down
          </SubmitButton>
        )}
        <FormMessage />
      </ActionForm>
    </KeepFocus>
  );
}
