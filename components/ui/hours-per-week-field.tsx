import type { FocusEventHandler, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type HoursPerWeekFieldProps = {
  hint: ReactNode;
  defaultValue: number | string;
  /** An error known otherwise than by the form's answer. */
  error?: string;
  onBlur?: FocusEventHandler<HTMLInputElement>;
};

/** Hours of study a week. A text field: a number field changes by the wheel and makes 75 of "7,5". */
export function HoursPerWeekField({ hint, error, ...input }: HoursPerWeekFieldProps) {
  return (
    <Field name="hoursPerWeek" label="Hours a week" hint={hint} error={error}>
      <Input {...input} inputMode="decimal" autoComplete="off" required />
    </Field>
  );
}
