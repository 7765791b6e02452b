import { addDays, type Day } from "@/lib/time/days";
import type { SharedDays } from "./dated-plan";

/** What is left to do in a plan that comes first. */
export type EarlierPlan = {
  /** Steps that are not done, with the plan's own days. */
  readonly open: readonly { readonly key: string; readonly start: Day; readonly finish: Day }[];
};

/** What the plans that come first leave to the next one. */
type TimeLeft<P> = {
  /** The one that ends last, and the day after; null if nothing is open in any. */
  readonly after: { readonly plan: P; readonly firstDay: Day } | null;
  /** By step id: their open steps, which take no time of their own in the next plan. */
  readonly shared: ReadonlyMap<string, SharedDays>;
};

/**
 * No hour is given to two plans: the next one begins when those before it have ended by their own days.
 * @param earlier in the person's order; of plans that share a step, the first gives its days
 */
export function timeLeftBy<P extends EarlierPlan>(earlier: readonly P[]): TimeLeft<P> {
  const steps = earlier.flatMap((plan) => plan.open.map((step) => ({ plan, ...step })));
  const shared = new Map<string, SharedDays>();
  for (const { key, start, finish } of steps) if (!shared.has(key)) shared.set(key, { start, finish });
  const [last] = [...steps].sort((a, b) => (a.finish > b.finish ? -1 : a.finish < b.finish ? 1 : 0));
  return { after: last ? { plan: last.plan, firstDay: addDays(last.finish, 1) } : null, shared };
}
