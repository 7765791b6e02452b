"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { StepActionSet } from "@/components/plans/step-actions";
import type { FormAction } from "@/lib/http/form-action";
import type { Day } from "@/lib/time/days";

/** What can be done with the steps of a list. */
export type ListActionSet = StepActionSet & {
  /** States a level of a skill and leads to what the plan then offers. */
  state: FormAction<unknown>;
};

/** What the steps of a list have in common. */
type StepListValue = {
  planId: string;
  /** Of the plan: what was loaded at an earlier one is loaded anew. */
  revision: number;
  today: Day;
  /** Null where nothing can be done, as in an archived plan. */
  actions: ListActionSet | null;
};

/** `isAlive`: whether the script runs, so that a step can open. */
const StepListContext = createContext<(StepListValue & { isAlive: boolean }) | null>(null);

/** Steps that open in place; sent to the browser once, and not with each step. */
export function StepList({ children, ...value }: StepListValue & { children: ReactNode }) {
  const isAlive = useSyncExternalStore(noChange, yes, no);
  return <StepListContext value={{ ...value, isAlive }}>{children}</StepListContext>;
}

const noChange = () => () => {};
const yes = () => true;
const no = () => false;

/** Throws outside of a StepList. */
export function useStepList(): StepListValue & { isAlive: boolean } {
  const value = useContext(StepListContext);
  if (!value) throw new Error("A step stands outside of its list.");
  return value;
}
