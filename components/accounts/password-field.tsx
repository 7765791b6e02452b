"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SecretField } from "@/lib/forms/secret-fields";

type PasswordFieldProps = {
  name: SecretField;
  label: string;
  /** Tells password managers whether to fill in the one they know or to offer a new one. */
  autoComplete: "current-password" | "new-password";
};

const hints = {
  "current-password": undefined,
  "new-password": "10 characters or more. A few words that have nothing to do with each other work well.",
};

/** A password, hidden until its owner asks to see it. */
export function PasswordField({ name, label, autoComplete }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field name={name} label={label} hint={hints[autoComplete]}>
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <Input
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
          />
        </div>
        <button
          type="button"
          aria-pressed={shown}
          aria-label="Show password"
          onClick={() => setShown(!shown)}
          className="flex w-11 shrink-0 items-center justify-center rounded-control border border-line text-muted hover:text-ink noscript:hidden"
        >
          <Icon className="size-4" aria-hidden="true" />
        </button>
      </div>
    </Field>
  );
}
