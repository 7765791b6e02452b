"use client";

import { createContext, useContext } from "react";
import type { Failure, Result } from "@/lib/result";

/** What the parts of a form know of its last sending. */
type FormStatus = {
  pending: boolean;
  /** The last answer; null until there is one. */
  result: Result<unknown, Failure> | null;
  /** What the form was sent with, by field, if it was sent without script and came back. */
  typed?: Readonly<Record<string, string>>;
};

export const FormContext = createContext<FormStatus>({ pending: false, result: null });

export function useFormStatus(): FormStatus {
  return useContext(FormContext);
}

/** What is wrong with the field of that name; undefined if nothing is. */
export function useFieldError(name: string): string | undefined {
  const { result } = useFormStatus();
  return result?.ok === false ? result.error.fields?.[name] : undefined;
}

/** What the field of that name was sent with, if its form came back; undefined if it begins with its own value. */
export function useTyped(name: string | undefined): string | undefined {
  const { typed } = useFormStatus();
  return name === undefined ? undefined : typed?.[name];
}
