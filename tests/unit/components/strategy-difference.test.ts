import { expect, test } from "vitest";
import { strategyDifference } from "@/components/plans/strategy-difference";

const soonest = { readyDate: "2026-09-01", metHalfway: 6 };

test("what the biggest gains first cost and bring, in days until ready and in requirements met halfway", () => {
  expect(strategyDifference({ readyDate: "2026-09-24", metHalfway: 8 }, soonest)).toBe(
    "Ready 23 days later than with Ready soonest; halfway through, 2 more requirements and projects are met.",
  );
  expect(strategyDifference({ readyDate: "2026-09-02", metHalfway: 5 }, soonest)).toBe(
    "Ready 1 day later than with Ready soonest; halfway through, 1 fewer requirement or project is met.",
  );
  expect(strategyDifference({ readyDate: "2026-09-01", metHalfway: 6 }, soonest)).toBe(
    "Ready on the same day as with Ready soonest; halfway through, as many requirements and projects are met.",
  );
  expect(strategyDifference({ readyDate: null, metHalfway: 7 }, { readyDate: null, metHalfway: 6 })).toBe(
    "You are ready either way; halfway through, 1 more requirement or project is met.",
  );
});
