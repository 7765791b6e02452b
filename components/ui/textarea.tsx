"use client";

import { type ComponentProps, useLayoutEffect, useRef, useState } from "react";
import { useFieldAttributes } from "@/components/ui/field-context";

/** More than any note may hold, so that too long a text is told and not cut; less than a request may. */
const longest = 20_000;

/** Several lines of text; takes its name and label from the Field around it. */
export function Textarea({ defaultValue, rows = 4, ...rest }: Omit<ComponentProps<"textarea">, "className" | "ref">) {
  const field = useFieldAttributes(defaultValue);
  const area = useRef<HTMLTextAreaElement>(null);

  // React sets it back to its first text when it takes over the page, and with that what was typed until then.
  const [typedBefore] = useState(() => valueOnPage(field.id));
  useLayoutEffect(() => {
    if (area.current && typedBefore !== null) area.current.value = typedBefore;
  }, [typedBefore]);

  return <textarea rows={rows} maxLength={longest} {...field} {...rest} ref={area} className="control resize-y" />;
}

/** Null on the server, and where the page has no such text area yet. */
function valueOnPage(id: string | undefined): string | null {
  if (typeof document === "undefined" || id === undefined) return null;
  const area = document.getElementById(id);
  return area instanceof HTMLTextAreaElement ? area.value : null;
}
