import { EmailInput } from "@/components/accounts/email-input";
import { PasswordInput } from "@/components/accounts/password-input";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/action";

/** Asks for the password once more, or for the e-mail where there is no password. */
export function DeleteAccount({ hasPassword, action }: { hasPassword: boolean; action: FormAction<unknown> }) {
  return (
    <ConfirmDialog
      trigger={{ label: "Delete account", tone: "danger" }}
      title="Delete your account?"
      description="Your ratings, their history and all your plans are deleted with it. This cannot be undone."
      cancelLabel="Keep my account"
    >
      <ActionForm action={action}>
        {hasPassword ? (
          <Field name="password" label="Your password">
            <PasswordInput autoComplete="current-password" />
          </Field>
        ) : (
          <Field name="email" label="The e-mail address of this account">
            <EmailInput autoComplete="off" />
          </Field>
        )}
        <FormMessage />
        <SubmitButton tone="danger" wide>
          Delete everything
        </SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}
