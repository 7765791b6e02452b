"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { useFieldAttributes } from "@/components/ui/field-context";

/** The browser's own list, so it works on every device and without script; options are its children. */
export function Select({ defaultValue, ...rest }: Omit<ComponentProps<"select">, "className" | "multiple">) {
  return (
    <div className="relative">
      <select {...useFieldAttributes(defaultValue)} {...rest} className="control appearance-none truncate pr-10" />
      <ChevronDown
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 size-4 text-muted"
        aria-hidden="true"
      />
    </div>
  );
}
