"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { StepActionSet } from "@/components/plans/step-actions";
import type { Day } from "@/lib/time/days";

/** What the steps of a list have in common. */
type StepListValue = {
  planId: string;
  /** Of the plan: what was loaded at an earlier one is loaded anew. */
  revision: number;
  today: Day;
  /** Null where nothing can be done, as in an archived plan. */
  actions: StepActionSet | null;
};

const StepListContext = createContext<StepListValue | null>(null);

/** Steps that open in place; sent to the browser once, and not with each step. */
export function StepList({ children, ...value }: StepListValue & { children: ReactNode }) {
  return <StepListContext value={value}>{children}</StepListContext>;
}

/** Throws outside of a StepList. */
export function useStepList(): StepListValue {
  const value = useContext(StepListContext);
  if (!value) throw new Error("A step stands outside of its list.");
  return value;
}
