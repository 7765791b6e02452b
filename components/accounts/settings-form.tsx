import { TimeZoneSelect } from "@/components/accounts/time-zone-select";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenValues } from "@/components/ui/seen-values";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type SettingsFormProps = {
  account: { readonly name: string | null; readonly timeZone: string };
  timeZones: readonly string[];
  action: FormAction<unknown>;
};

export function SettingsForm({ account: { name, timeZone }, timeZones, action }: SettingsFormProps) {
  return (
    <ActionForm action={action}>
      <SeenValues values={{ name, timeZone }} />
      <Field name="name" label="Name" optional>
        <Input autoComplete="name" defaultValue={name ?? ""} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Used for your dates.">
        <TimeZoneSelect timeZones={timeZones} current={timeZone} />
      </Field>
      <FormMessage done="Saved." />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
