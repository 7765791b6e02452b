"use client";

import { type ReactNode, useId } from "react";
import { FieldContext } from "@/components/ui/field-context";
import { FieldError } from "@/components/ui/field-error";
import { useFieldError } from "@/components/ui/form-context";

type FieldProps = {
  /** The name in the form; the error of that name is shown here. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** Says beside the label that it may stay empty. */
  optional?: boolean;
  /** An error known otherwise than by the form's answer. */
  error?: string;
  /** One Input, Textarea or Select; it takes name, id and descriptions from here. */
  children: ReactNode;
};

export function Field({ name, label, hint, optional = false, error, children }: FieldProps) {
  const id = useId();
  const answered = useFieldError(name);
  const wrong = error ?? answered;
  const describedBy = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        <span>{label}</span>
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <FieldContext value={{ id, name, describedBy, invalid: wrong !== undefined }}>{children}</FieldContext>
      {wrong && <FieldError id={`${id}-error`}>{wrong}</FieldError>}
    </div>
  );
}
