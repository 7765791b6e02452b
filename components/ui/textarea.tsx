"use client";

import type { ComponentProps } from "react";
import { useFieldAttributes } from "@/components/ui/field-context";

/** Several lines of text; takes its name and label from the Field around it. */
export function Textarea({ rows = 4, ...rest }: Omit<ComponentProps<"textarea">, "className">) {
  return <textarea rows={rows} {...useFieldAttributes()} {...rest} className="control resize-y" />;
}
