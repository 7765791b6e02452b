"use client";

import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { FieldError } from "@/components/ui/field-error";
import { useFieldError, useTyped } from "@/components/ui/form-context";

export type RadioCard = { value: string; label: string; description?: ReactNode; note?: ReactNode };

type RadioCardsProps = {
  name: string;
  legend: string;
  hint?: ReactNode;
  options: readonly RadioCard[];
  defaultValue?: string;
  onChoose?: (value: string) => void;
  /** Cards beside each other where there is room. */
  columns?: 1 | 2 | 3;
};

/** One choice of a few, each with room to say what it means. */
export function RadioCards({ name, legend, hint, options, defaultValue, onChoose, columns = 1 }: RadioCardsProps) {
  const id = useId();
  const error = useFieldError(name);
  const chosen = useTyped(name) ?? defaultValue;
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-2"
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
    >
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1.5 text-muted text-sm">
          {hint}
        </p>
      )}
      <div className={clsx("grid gap-2.5", columns >= 2 && "sm:grid-cols-2", columns === 3 && "lg:grid-cols-3")}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-w-0 items-start gap-3 rounded-card border border-line bg-surface-raised p-4 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === chosen}
              onChange={() => onChoose?.(option.value)}
              aria-invalid={error !== undefined || undefined}
              className="mt-1 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="flex min-w-0 flex-1 flex-col gap-0.5">
              <span className="font-medium">{option.label}</span>
              {option.description && <span className="text-muted text-sm">{option.description}</span>}
              {option.note && <span className="text-muted text-sm">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
