import type { PlanDifference } from "./plan-difference";
import type { PlanSnapshot } from "./snapshot";

/** A step in a list that may be put in another order. */
export type OrderedStep = { readonly key: string; readonly title: string; readonly hours: number };

/** @param done keys of the finished steps */
export function openStepsOf({ plan, contents }: PlanSnapshot, done: ReadonlySet<string>): readonly OrderedStep[] {
  return plan.steps.flatMap(({ id: key, hours }) =>
    done.has(key) ? [] : [{ key, title: contents[key]?.title ?? key, hours }],
  );
}

/**
 * The open steps of the new plan in its order.
 * @param steps the open steps of the old plan in its order
 */
export function orderAfter(
  steps: readonly OrderedStep[],
  { dropped, added, moved }: PlanDifference,
): readonly OrderedStep[] {
  const away = new Set([...dropped, ...moved].map(({ key }) => key));
  const order = steps.filter(({ key }) => !away.has(key));
  for (const { key, title, hours, at } of [...added, ...moved].sort((a, b) => a.at - b.at)) {
    order.splice(at, 0, { key, title, hours });
  }
  return order;
}

/** A step put before another, as an address holds it. */
export type Pin = `${string}>${string}`;

/**
 * What dropping a step between two others asks: to come before the one below if it went up, after the one above if it
 * went down. Null where it stays.
 * @param keys in their order
 * @param gap before the key at this index, from 0 to the number of keys
 */
export function pinOfDrop(keys: readonly string[], key: string, gap: number): Pin | null {
  const from = keys.indexOf(key);
  if (gap < from) return `${key}>${keys[gap]}`;
  return gap > from + 1 ? `${keys[gap - 1]}>${key}` : null;
}

/** With one more; where it says the contrary of another, that one goes. */
export function withPin(pins: readonly string[], pin: Pin): string[] {
  const [before, after] = pin.split(">");
  return [...pins.filter((each) => each !== pin && each !== `${after}>${before}`), pin];
}
