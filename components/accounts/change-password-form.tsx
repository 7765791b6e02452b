import { PasswordField } from "@/components/accounts/password-field";
import { UsernameForManagers } from "@/components/accounts/username-for-managers";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type ChangePasswordFormProps = {
  account: { readonly email: string; readonly hasPassword: boolean };
  action: FormAction<unknown>;
};

/** Changes the password, or sets the first one of an account that has none. */
export function ChangePasswordForm({ account: { email, hasPassword }, action }: ChangePasswordFormProps) {
  return (
    <ActionForm action={action} aria-label="Password">
      <UsernameForManagers email={email} />
      {hasPassword && <PasswordField name="current" label="Current password" autoComplete="current-password" />}
      <PasswordField name="password" label="New password" autoComplete="new-password" />
      <FormMessage done="Your password is changed. Every other browser is signed out." />
      <div>
        <SubmitButton>{hasPassword ? "Change password" : "Set password"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
