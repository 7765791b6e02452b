import { describe, expect, test } from "vitest";
import { makePlan } from "@/lib/engine/make-plan";
import type { Credit, Strategy } from "@/lib/engine/types";
import { type Journey, shippedJourneys } from "@/tests/bench/journeys";

const { all, instanceOf } = await shippedJourneys();

function planFor(journey: Journey, credit: Credit, strategy: Strategy) {
  const result = makePlan(instanceOf(journey, credit, strategy));
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

describe.each(["met", "levels"] as const)("plans on the shipped catalogue (%s)", (credit) => {
  test.each(all.map((journey) => [journey.role, journey.start, journey] as const))(
    "to %s from %s are proven with both strategies, and the fast track is never slower",
    (_role, _start, journey) => {
      const steady = planFor(journey, credit, "steady");
      const fastTrack = planFor(journey, credit, "fast-track");
      expect(steady.certificate.optimal).toBe(true);
      expect(fastTrack.certificate.optimal).toBe(true);
      expect(fastTrack.ready.hours).toBeLessThanOrEqual(steady.ready.hours);
      expect(fastTrack.totalHours).toBeCloseTo(steady.totalHours, 9);
    },
  );
});
