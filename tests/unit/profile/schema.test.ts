import { describe, expect, test } from "vitest";
import { chooseStartInput, rateSkillInput } from "@/lib/profile/schema";

describe("the form of a rating", () => {
  const rating = { skillId: "python", level: "3", confidence: "sure" };

  test("takes a level, and no level to take a rating back", () => {
    expect(rateSkillInput.parse(rating)).toEqual({ ...rating, level: 3 });
    expect(rateSkillInput.parse({ ...rating, level: "" })).toEqual({ ...rating, level: null });
    expect(rateSkillInput.parse({ ...rating, level: "0" })).toEqual({ ...rating, level: 0 });
  });

  test.each(["-1", "2.5", "three", "10", " ", "1e1"])("refuses the level %j", (level) => {
    expect(rateSkillInput.safeParse({ ...rating, level }).success).toBe(false);
  });

  test("refuses what is missing, repeated or made up", () => {
    expect(rateSkillInput.safeParse({}).success).toBe(false);
    expect(rateSkillInput.safeParse({ ...rating, skillId: ["python", "sql"] }).success).toBe(false);
    expect(rateSkillInput.safeParse({ ...rating, confidence: "certain" }).success).toBe(false);
    expect(rateSkillInput.safeParse({ ...rating, skillId: "x".repeat(10_000) }).success).toBe(false);
  });
});

describe("the form of a start", () => {
  const start = { roleId: "ai-engineer", startingProfile: "none", hoursPerWeek: "8" };

  test("takes hours with a comma", () =>
    expect(chooseStartInput.parse({ ...start, hoursPerWeek: " 7,5 " })).toEqual({ ...start, hoursPerWeek: 7.5 }));

  test("says at each field what is not chosen", () => {
    const parsed = chooseStartInput.safeParse({ hoursPerWeek: "8" });
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["roleId", "Choose a role."],
      ["startingProfile", "Choose what is closest, or none of these."],
    ]);
  });
});
