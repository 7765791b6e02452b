import { describe, expect, test } from "vitest";
import { certificateText } from "@/lib/engine/certificate-text";

describe("certificateText", () => {
  test("says proven only of what is proven", () => {
    expect(certificateText("steady", { objective: 5, lowerBound: 5, optimal: true }, 46)).toBe(
      "Proven best: no other order of these 46 steps raises readiness sooner.",
    );
    expect(certificateText("steady", { objective: 5, lowerBound: 5, optimal: false }, 46)).toMatch(/^Not proven best/);
    expect(certificateText("fast-track", { objective: 5, lowerBound: 5, optimal: true }, 46)).toBe(
      "Proven fastest: no other selection of steps makes you ready in fewer hours.",
    );
  });

  test("rounds how much better a plan could be up, so that it never claims too much", () => {
    expect(certificateText("steady", { objective: 100, lowerBound: 97.6, optimal: false }, 46)).toContain("at most 3%");
    expect(certificateText("fast-track", { objective: 200, lowerBound: 150, optimal: false }, 46)).toContain(
      "at most 25%",
    );
  });

  test("says that it does not know where the bound says nothing", () => {
    expect(certificateText("steady", { objective: 100, lowerBound: 0, optimal: false }, 46)).toContain("we don't know");
    expect(certificateText("fast-track", { objective: 0, lowerBound: 0, optimal: false }, 46)).toContain("Not proven");
  });

  test("has nothing to prove of a plan without steps", () => {
    expect(certificateText("steady", { objective: 0, lowerBound: 0, optimal: true }, 0)).toBe("Nothing is left to do.");
  });
});
