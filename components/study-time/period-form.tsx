import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { HoursPerWeekField } from "@/components/ui/hours-per-week-field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { earliestFirstDay, latestFirstDay } from "@/lib/forms/first-day-range";
import type { FormAction } from "@/lib/http/form-action";

/** Adds a break, or other hours for a period. */
export function PeriodForm({ action }: { action: FormAction<unknown> }) {
  const range = { min: earliestFirstDay, max: latestFirstDay };
  return (
    <ActionForm action={action} says="The period is added." aria-label="Add a period">
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <Field name="first" label="First day">
          <Input type="date" {...range} required data-next />
        </Field>
        <Field name="last" label="Last day">
          <Input type="date" {...range} required />
        </Field>
        <HoursPerWeekField hint="0 for a break." defaultValue={0} />
      </div>
      <FormMessage />
      <div>
        <SubmitButton>Add this period</SubmitButton>
      </div>
    </ActionForm>
  );
}
