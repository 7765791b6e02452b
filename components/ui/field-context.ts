"use client";

import { createContext, useContext } from "react";

type FieldWiring = { id: string; name: string; describedBy: string | undefined; invalid: boolean };

export const FieldContext = createContext<FieldWiring | null>(null);

/** The attributes that tie a control to the Field around it; none where there is no Field. */
export function useFieldAttributes() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
  };
}
