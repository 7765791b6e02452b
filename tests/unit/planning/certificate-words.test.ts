import { describe, expect, test } from "vitest";
import { certificateWords } from "@/lib/planning/certificate-words";

describe("certificateWords", () => {
  test("says proven only of what is proven", () => {
    expect(certificateWords("steady", { objective: 5, lowerBound: 5, optimal: true }, 46)).toBe(
      "No order of these 46 steps gets you ready sooner along the way; proven.",
    );
    expect(certificateWords("steady", { objective: 5, lowerBound: 5, optimal: false }, 46)).toMatch(/^Not proven best/);
    expect(certificateWords("fast-track", { objective: 5, lowerBound: 5, optimal: true }, 46)).toBe(
      "No other selection of steps gets you ready in fewer hours; proven.",
    );
  });

  test("rounds how much better a plan could be up, so that it never claims too much", () => {
    expect(certificateWords("steady", { objective: 100, lowerBound: 97.6, optimal: false }, 46)).toContain(
      "more than 3%",
    );
    expect(certificateWords("fast-track", { objective: 200, lowerBound: 150, optimal: false }, 46)).toContain(
      "more than 25%",
    );
  });

  test("says that it does not know where the bound says nothing", () => {
    expect(certificateWords("steady", { objective: 100, lowerBound: 0, optimal: false }, 46)).toContain("is not known");
    expect(certificateWords("fast-track", { objective: 0, lowerBound: 0, optimal: false }, 46)).toContain("Not proven");
  });

  test("has nothing to prove of a plan without steps", () => {
    expect(certificateWords("steady", { objective: 0, lowerBound: 0, optimal: true }, 0)).toBe(
      "Nothing is left to do.",
    );
  });
});
