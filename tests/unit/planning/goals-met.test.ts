import { expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import { goalsMetBy } from "@/lib/planning/goals-met";
import { SMALL_MET } from "@/tests/unit/engine/instances";

test("goals count from the end of the step that meets them, and only those that were open", () => {
  const instance = { ...SMALL_MET, ratings: { sql: 2 } };
  const made = makePlan(instance);
  if (!made.ok) throw new Error(made.error.message);
  const [first, second, third] = made.plan.steps.map(({ cumulativeHours }) => cumulativeHours);
  expect(made.plan.steps.map(({ id }) => id)).toEqual(["rag@1", "rag@2", "demo"]);
  expect([0, first, second, third].map((hours) => goalsMetBy(instance, made.plan, hours ?? 0))).toEqual([0, 0, 1, 2]);
});
