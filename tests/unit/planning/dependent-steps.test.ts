import { describe, expect, test } from "vitest";
import { doneDependents, openNeeds } from "@/lib/planning/dependent-steps";

const step = (key: string, needs: string[], isDone = false) => ({ key, needs, doneAt: isDone ? new Date(0) : null });
const keys = (steps: { key: string }[]) => steps.map(({ key }) => key);

describe("openNeeds", () => {
  test("finds what is open below a step, directly or through others, in plan order", () => {
    const top = step("d", ["c"]);
    expect(keys(openNeeds([step("a", []), step("x", []), step("b", ["a"]), step("c", ["b", "a"]), top], top))).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  test("leaves out what is done, and looks beyond it", () => {
    const top = step("c", ["b"]);
    expect(keys(openNeeds([step("a", []), step("b", ["a"], true), top], top))).toEqual(["a"]);
  });

  test("is empty for a step that depends on nothing, also if its needs are not in the plan", () => {
    const alone = step("a", ["elsewhere"]);
    expect(openNeeds([alone], alone)).toEqual([]);
  });
});

describe("doneDependents", () => {
  test("finds what is done above a step, directly or through others, in plan order", () => {
    const base = step("a", [], true);
    const steps = [base, step("b", ["a"], true), step("c", ["b"], true), step("d", ["c"]), step("x", [], true)];
    expect(keys(doneDependents(steps, base))).toEqual(["b", "c"]);
  });
});
