"use client";

import type { ReactNode } from "react";
import { type ButtonTone, buttonLook } from "@/components/ui/button";
import { useFormStatus } from "@/components/ui/form-context";

type ConfirmProps = {
  /** Words of the button that asks. */
  trigger: ReactNode;
  tone?: ButtonTone;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** What is needed to go on: fields, the message, the button that does it. */
  children: ReactNode;
};

/**
 * Asks before something that cannot be taken back lightly: within its form, a button opens what it takes to do it. Needs
 * no script, and stays open while something is wrong.
 */
export function Confirm({ trigger, tone, description, children }: ConfirmProps) {
  const { result } = useFormStatus();
  return (
    <details open={result?.ok === false || undefined}>
      <summary className={buttonLook({ tone })}>{trigger}</summary>
      <div className="mt-3 flex print:hidden max-w-md flex-col gap-4 rounded-card border border-line bg-surface-raised p-5 shadow-raised">
        <p className="text-muted">{description}</p>
        {children}
      </div>
    </details>
  );
}
