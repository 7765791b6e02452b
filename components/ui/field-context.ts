"use client";

import { createContext, useContext } from "react";
import { useTyped } from "@/components/ui/form-context";

type FieldWiring = { id: string; name: string; describedBy: string | undefined; invalid: boolean };

export const FieldContext = createContext<FieldWiring | null>(null);

/**
 * The attributes that tie a control to the Field around it, none where there is no Field; with them the value to begin
 * with, which is what was typed where the form came back.
 */
export function useFieldAttributes<V>(defaultValue?: V) {
  const field = useContext(FieldContext);
  const typed = useTyped(field?.name);
  if (!field) return { defaultValue };
  return {
    defaultValue: typed ?? defaultValue,
    id: field.id,
    name: field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
  };
}
