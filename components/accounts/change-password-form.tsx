import { PasswordInput } from "@/components/accounts/password-input";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/action";

/** Changes the password, or sets the first one of an account that has none. */
export function ChangePasswordForm({ hasPassword, action }: { hasPassword: boolean; action: FormAction<unknown> }) {
  return (
    <ActionForm action={action}>
      {hasPassword && (
        <Field name="current" label="Current password">
          <PasswordInput autoComplete="current-password" />
        </Field>
      )}
      <Field name="password" label="New password" hint="10 characters or more. A few words in a row work well.">
        <PasswordInput autoComplete="new-password" />
      </Field>
      <FormMessage done="Your password is changed. Every other browser is signed out." />
      <div>
        <SubmitButton>{hasPassword ? "Change password" : "Set password"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
