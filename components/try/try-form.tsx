"use client";

import Form from "next/form";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NamedOptions } from "@/components/ui/named-options";
import { Select } from "@/components/ui/select";
import { fromNothing, type TryFields } from "@/lib/try/try-fields";
import type { TryChoices } from "@/lib/try/try-page";

type TryFormProps = TryChoices & {
  hoursError?: string;
  /** In a column, however much room there is. */
  narrow?: boolean;
};

/** Where you are, where to and how much time; its address holds the answers, so it needs no script. */
export function TryForm({ roles, fields, hoursError, narrow = false }: TryFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useFieldsOfAddress(form, fields);
  return (
    <Form ref={form} action="/try#result" prefetch={false} aria-label="Try a plan" className="flex flex-col gap-4">
      <div className={narrow ? "grid gap-4" : "grid gap-4 md:grid-cols-[1fr_1fr_8rem]"}>
        <Field name="from" label="Where you are">
          <Select defaultValue={fields.from}>
            <option value={fromNothing}>Starting from scratch</option>
            <NamedOptions options={roles} />
          </Select>
        </Field>
        <Field name="to" label="Where you want to go">
          <Select defaultValue={fields.to}>
            <NamedOptions options={roles} />
          </Select>
        </Field>
        <Field name="hours" label="Hours a week" error={hoursError}>
          <Input defaultValue={fields.hours} inputMode="decimal" autoComplete="off" required />
        </Field>
      </div>
      <div>
        <Button type="submit" tone="primary" size={narrow ? "large" : "medium"} wide={narrow}>
          Show the plan
        </Button>
      </div>
    </Form>
  );
}

/** The page stays when its address changes, as Back does: the fields follow, and keep what was typed before the script. */
function useFieldsOfAddress(form: { readonly current: HTMLFormElement | null }, { from, to, hours }: TryFields) {
  const shown = useRef(`${from} ${to} ${hours}`);
  useEffect(() => {
    const asked = `${from} ${to} ${hours}`;
    if (shown.current === asked) return;
    shown.current = asked;
    for (const [name, value] of Object.entries({ from, to, hours })) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
    }
  }, [form, from, to, hours]);
}
