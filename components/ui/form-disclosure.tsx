"use client";

import { Disclosure, type DisclosureProps } from "@/components/ui/disclosure";
import { useFormStatus } from "@/components/ui/form-context";

/** Fields of a form that are shown on asking, and whenever something is wrong with one of its fields. */
export function FormDisclosure({ open = false, ...rest }: DisclosureProps) {
  const { result } = useFormStatus();
  return <Disclosure {...rest} open={open || (result?.ok === false && result.error.fields !== undefined)} />;
}
