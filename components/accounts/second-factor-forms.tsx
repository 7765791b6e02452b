import { OneTimeCodeField } from "@/components/accounts/one-time-code-field";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

/** `next`: the page to go to afterwards. */
type SecondFactorFormProps = { action: FormAction<unknown>; next: string };

/** Asks for a code of the app. */
export function CodeForm({ action, next }: SecondFactorFormProps) {
  return (
    <ActionForm action={action}>
      <HiddenFields values={{ next }} />
      <OneTimeCodeField label="Code" />
      <FormMessage />
      <SubmitButton wide>Sign in</SubmitButton>
    </ActionForm>
  );
}

/** Asks for a recovery code, for those who say that they have no code of the app. */
export function RecoveryCodeForm({ action, next }: SecondFactorFormProps) {
  return (
    <ActionForm action={action}>
      <HiddenFields values={{ next }} />
      <FormDisclosure summary="Use a recovery code instead">
        <div className="flex flex-col gap-5">
          <Field name="recoveryCode" label="Recovery code" hint="24 letters and digits. Each works once.">
            <Input autoComplete="off" autoCapitalize="characters" autoCorrect="off" spellCheck={false} required />
          </Field>
          <FormMessage />
          <SubmitButton tone="quiet" wide>
            Sign in with this recovery code
          </SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}
