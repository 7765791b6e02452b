"use client";

import { useFormStatus } from "@/components/ui/form-context";
import { HiddenFields } from "@/components/ui/hidden-fields";

/**
 * Sends along what a form's fields held when the person saw them, so that nothing that was changed elsewhere is
 * overwritten unseen. Once an answer has told what is stored now, that is what they saw.
 */
export function SeenValues({ values }: { values: Readonly<Record<string, string | null>> }) {
  const { result } = useFormStatus();
  const told = result?.ok === false ? result.error.stored : undefined;
  const seen = Object.entries({ ...values, ...told }).map(([field, text]) => [`seen.${field}`, text ?? ""]);
  return <HiddenFields values={Object.fromEntries(seen)} />;
}
