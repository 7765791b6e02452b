import type { Day } from "@/lib/time/days";
import type { Period } from "./periods";

export type KeptPeriod = Period & { readonly id: string };

export type StudyTimePage = {
  readonly hoursPerWeek: number;
  /** Where the member lives. */
  readonly today: Day;
  /** Those that are not over yet, by rising day. */
  readonly periods: readonly KeptPeriod[];
  /** Those that are over, likewise. */
  readonly over: readonly KeptPeriod[];
};
