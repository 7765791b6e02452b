"use client";

import type { ComponentProps } from "react";
import { useFieldAttributes } from "@/components/ui/field-context";

/** One line of text; takes its name and label from the Field around it. */
export function Input(props: Omit<ComponentProps<"input">, "className">) {
  return <input {...useFieldAttributes()} {...props} className="control" />;
}
