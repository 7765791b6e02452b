import { makePlan } from "./make-plan";
import { parseInstance } from "./parse-instance";
import { planText } from "./plan-text";
import type { InstanceError } from "./types";

type PlanDocument =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: InstanceError };

/** From an instance as data to its plan as text: one line of JSON, or tables to read. */
export function planDocument(input: unknown, format: "json" | "text"): PlanDocument {
  const parsed = parseInstance(input);
  if (!parsed.ok) return parsed;
  const result = makePlan(parsed.instance);
  if (!result.ok) return result;
  const text = format === "json" ? `${JSON.stringify(result.plan)}\n` : planText(parsed.instance, result.plan);
  return { ok: true, text };
}
