"use client";

import type { ComponentProps } from "react";
import { useFieldAttributes } from "@/components/ui/field-context";

/** More than any line may hold, so that too long a text is told and not cut; less than a request may. */
const longest = 2_000;

/** One line of text; takes its name and label from the Field around it. */
export function Input({ defaultValue, ...rest }: Omit<ComponentProps<"input">, "className">) {
  return <input maxLength={longest} {...useFieldAttributes(defaultValue)} {...rest} className="control" />;
}
