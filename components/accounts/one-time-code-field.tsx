import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Six digits of an authenticator app. */
export function OneTimeCodeField({ label }: { label: string }) {
  return (
    <Field name="code" label={label} hint="Six digits.">
      <Input inputMode="numeric" autoComplete="one-time-code" autoCorrect="off" spellCheck={false} required />
    </Field>
  );
}
