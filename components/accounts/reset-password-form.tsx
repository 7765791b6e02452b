import { PasswordField } from "@/components/accounts/password-field";
import { UsernameForManagers } from "@/components/accounts/username-for-managers";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type ResetPasswordFormProps = { email: string; token: string; action: FormAction<unknown> };

/** A new password by the link from a mail. */
export function ResetPasswordForm({ email, token, action }: ResetPasswordFormProps) {
  return (
    <ActionForm action={action} aria-label="New password">
      <HiddenFields values={{ token }} />
      <UsernameForManagers email={email} />
      <PasswordField name="password" label="New password" autoComplete="new-password" />
      <FormMessage />
      <SubmitButton wide>Set password</SubmitButton>
    </ActionForm>
  );
}
