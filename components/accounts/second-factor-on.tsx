import { NewRecoveryCodes } from "@/components/accounts/new-recovery-codes";
import { ActionForm } from "@/components/ui/action-form";
import { Confirm } from "@/components/ui/confirm";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

/** Makes new recovery codes and shows them. */
export function RenewRecoveryCodes({ action }: { action: FormAction<unknown> }) {
  return (
    <ActionForm action={action} layout="tight" at="/account/second-factor" aria-label="New recovery codes">
      <NewRecoveryCodes>
        <FormMessage />
        <div>
          <SubmitButton tone="quiet">Make new recovery codes</SubmitButton>
        </div>
      </NewRecoveryCodes>
    </ActionForm>
  );
}

/** Has no code asked for any more, once that was confirmed. */
export function TurnOffSecondFactor({ action }: { action: FormAction<unknown> }) {
  return (
    <ActionForm action={action} says="No code is asked for any more." at="/account/second-factor">
      <Confirm
        trigger="Turn off"
        description="Whoever has your password, or can read your mail, can then sign in as you. Your recovery codes are deleted too."
      >
        <FormMessage />
        <SubmitButton tone="danger" wide>
          Turn codes off
        </SubmitButton>
      </Confirm>
    </ActionForm>
  );
}
