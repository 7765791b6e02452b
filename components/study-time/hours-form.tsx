import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HoursPerWeekField } from "@/components/ui/hours-per-week-field";
import { SeenValues } from "@/components/ui/seen-values";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type HoursFormProps = { hoursPerWeek: number; action: FormAction<unknown> };

/** How much the person can study in an ordinary week. */
export function HoursForm({ hoursPerWeek, action }: HoursFormProps) {
  return (
    <ActionForm action={action} aria-label="Hours a week">
      <SeenValues values={{ hoursPerWeek: String(hoursPerWeek) }} />
      <div className="max-w-xs">
        <HoursPerWeekField
          hint="What you can keep up in an ordinary week, for all your plans together."
          defaultValue={hoursPerWeek}
        />
      </div>
      <FormMessage done="Saved." />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
