import { EmailInput } from "@/components/accounts/email-input";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type AskForLinkFormProps = {
  action: FormAction<unknown>;
  /** What is told then, whoever's address it is. */
  done: string;
};

/** Has a link sent to the address that is typed. */
export function AskForLinkForm({ action, done }: AskForLinkFormProps) {
  return (
    <ActionForm action={action}>
      <Field name="email" label="E-mail">
        <EmailInput autoComplete="username" />
      </Field>
      <FormMessage done={done} />
      <SubmitButton wide>Send me a link</SubmitButton>
    </ActionForm>
  );
}
