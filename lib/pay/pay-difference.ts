import type { Pay } from "@/lib/catalog/schema";

export type PayDifference =
  /** Both ranges are known and count the same money in the same place. */
  | {
      readonly kind: "known";
      /** A year: what the target pays more; negative where it may pay less. From low end against high end, and back. */
      readonly low: number;
      readonly middle: number;
      readonly high: number;
      readonly currency: string;
      /** Wages against total compensation, or figures of other years: then the difference is rougher still. */
      readonly sameBasis: boolean;
    }
  | { readonly kind: "unknown"; readonly missing: "current" | "target" | "both" }
  /** Other money, or another region: no difference means anything. */
  | { readonly kind: "not-comparable" };

/** What the pay of two roles differs by in a year, as a range: every pay within the one against every pay within the other. */
export function payDifference(current: Pay | undefined, target: Pay | undefined): PayDifference {
  if (!current && !target) return { kind: "unknown", missing: "both" };
  if (!current) return { kind: "unknown", missing: "current" };
  if (!target) return { kind: "unknown", missing: "target" };
  if (current.currency !== target.currency || current.region !== target.region) return { kind: "not-comparable" };
  return {
    kind: "known",
    low: target.low - current.high,
    middle: (target.low + target.high - current.low - current.high) / 2,
    high: target.high - current.low,
    currency: target.currency,
    sameBasis: current.basis === target.basis && current.years === target.years,
  };
}

/** Weeks of study that the hours take, rounded up; `hoursPerWeek` > 0. */
export function studyWeeks(hours: number, hoursPerWeek: number): number {
  return Math.max(0, Math.ceil(hours / hoursPerWeek - 1e-9));
}

/** Hours of paid work in a year, by convention: 40 a week. */
export const workingYear = 2080;

/**
 * Months in the target role after which the difference makes up for the study, an hour of which is worth what an hour
 * of the present role pays at the middle of its range. Null where the difference makes up for nothing.
 * @param difference a year, in the currency of the pay
 */
export function monthsToRepay(hours: number, current: Pay, difference: number): number | null {
  if (difference <= 0) return null;
  const worthOfStudy = (hours * (current.low + current.high)) / 2 / workingYear;
  return (worthOfStudy / difference) * 12;
}
