import { PasswordField } from "@/components/accounts/password-field";
import { UsernameForManagers } from "@/components/accounts/username-for-managers";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type ConfirmPasswordFormProps = { email: string; next: string; action: FormAction<unknown> };

/** Signs in anew as the person who is signed in already. */
export function ConfirmPasswordForm({ email, next, action }: ConfirmPasswordFormProps) {
  return (
    <ActionForm action={action} aria-label="Your password">
      <HiddenFields values={{ email, next }} />
      <UsernameForManagers email={email} />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <FormMessage />
      <SubmitButton wide>Confirm</SubmitButton>
    </ActionForm>
  );
}
