import { TimeZoneSelect } from "@/components/accounts/time-zone-select";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/action";

export type SettingsFormProps = {
  account: { readonly name: string | null; readonly timeZone: string; readonly hoursPerWeek: number };
  timeZones: readonly string[];
  action: FormAction<unknown>;
};

export function SettingsForm({ account, timeZones, action }: SettingsFormProps) {
  return (
    <ActionForm action={action}>
      <Field name="name" label="Name" optional>
        <Input autoComplete="name" defaultValue={account.name ?? ""} maxLength={100} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Your days begin and end in it.">
        <TimeZoneSelect timeZones={timeZones} current={account.timeZone} />
      </Field>
      <Field
        name="hoursPerWeek"
        label="Hours a week"
        hint="What you can give to learning in an ordinary week. New plans begin with it; plans that exist keep theirs."
      >
        <Input inputMode="decimal" autoComplete="off" defaultValue={`${account.hoursPerWeek}`} required />
      </Field>
      <FormMessage done="Saved." />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
