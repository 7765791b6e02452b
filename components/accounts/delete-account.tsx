import { EmailInput } from "@/components/accounts/email-input";
import { PasswordField } from "@/components/accounts/password-field";
import { UsernameForManagers } from "@/components/accounts/username-for-managers";
import { ActionForm } from "@/components/ui/action-form";
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type DeleteAccountProps = {
  account: { readonly email: string; readonly hasPassword: boolean };
  action: FormAction<unknown>;
};

/** Asks for the password once more, or for the e-mail where there is no password. */
export function DeleteAccount({ account: { email, hasPassword }, action }: DeleteAccountProps) {
  return (
    <ActionForm action={action} aria-label="Delete your account">
      <Confirm
        trigger="Delete account"
        tone="danger"
        description="Your ratings, their history and all your plans are deleted with it. This cannot be undone."
      >
        {hasPassword ? (
          <>
            <UsernameForManagers email={email} />
            <PasswordField name="password" label="Your password" autoComplete="current-password" />
          </>
        ) : (
          <Field name="email" label="The e-mail address of this account">
            <EmailInput autoComplete="off" />
          </Field>
        )}
        <FormMessage />
        <SubmitButton tone="danger" wide>
          Delete everything
        </SubmitButton>
      </Confirm>
    </ActionForm>
  );
}
