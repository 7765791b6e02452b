import { EmailInput } from "@/components/accounts/email-input";
import { PasswordField } from "@/components/accounts/password-field";
import { TimeZoneHidden } from "@/components/accounts/time-zone-hidden";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

/** `next`: the page to go to afterwards. */
export function SignUpForm({ action, next }: { action: FormAction<unknown>; next: string }) {
  return (
    <ActionForm action={action}>
      <HiddenFields values={{ next }} />
      <TimeZoneHidden />
      <Field name="email" label="E-mail">
        <EmailInput autoComplete="username" />
      </Field>
      <PasswordField name="password" label="Password" autoComplete="new-password" />
      <FormMessage />
      <SubmitButton wide>Create account</SubmitButton>
    </ActionForm>
  );
}
