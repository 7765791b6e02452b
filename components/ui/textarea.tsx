"use client";

import type { ComponentProps } from "react";
import { useFieldAttributes } from "@/components/ui/field-context";

/** More than any note may hold, so that too long a text is told and not cut; less than a request may. */
const longest = 20_000;

/** Several lines of text; takes its name and label from the Field around it. */
export function Textarea({ defaultValue, rows = 4, ...rest }: Omit<ComponentProps<"textarea">, "className">) {
  const field = useFieldAttributes(defaultValue);
  return <textarea rows={rows} maxLength={longest} {...field} {...rest} className="control resize-y" />;
}
