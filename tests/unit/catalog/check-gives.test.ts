import { describe, expect, test } from "vitest";
import { errorsIn } from "./errors-in";
import { sampleFiles, sampleWith } from "./sample-catalog";

const testing = "skills/testing.yaml";
const profile = "profiles/tinkerer.yaml";
/** Testing needs coding at each level, so it may give it. */
const giving = sampleWith(testing, "area: Programming", "area: Programming\ngives: coding");
describe("the checks of what a skill gives", () => {
  test("find an unknown skill", async () => {
    expect(await errorsIn(sampleWith(testing, "area: Programming", "area: Programming\ngives: codin"))).toEqual([
      "skills/testing.yaml:4 gives: names the unknown skill codin (did you mean coding?)",
    ]);
  });

  test("find a level that lacks what the skill gives", async () => {
    const without = (giving[testing] ?? "").replace("needs: [{ skill: coding, level: 2 }]", "needs: []");
    expect(await errorsIn({ ...giving, [testing]: without })).toContain(
      "skills/testing.yaml:25 levels[2].needs: lack coding at 2, which the skill gives (add { skill: coding, level: 2 })",
    );
  });

  test("find skills that give each other, and one that gives itself", async () => {
    const coding = (sampleFiles["skills/coding.yaml"] ?? "").replace(
      "area: Programming",
      "area: Programming\ngives: testing",
    );
    expect(await errorsIn({ ...giving, "skills/coding.yaml": coding })).toContain(
      "skills/coding.yaml:4 gives: leads back to itself: coding → testing → coding (remove one of these)",
    );
    const itself = sampleWith(testing, "area: Programming", "area: Programming\ngives: testing");
    expect(await errorsIn(itself)).toContain(
      "skills/testing.yaml:4 gives: leads back to itself: testing → testing (remove one of these)",
    );
  });

  test("count the hours of a level together with those of the skill that it gives", async () => {
    const long = (giving[testing] ?? "").replace("hours: 20\n    spread: [14, 30]", "hours: 30\n    spread: [20, 40]");
    expect(await errorsIn({ ...giving, [testing]: long })).toContain(
      "skills/testing.yaml:23 levels[2].hours: 50 with those of coding are out of proportion (a level 2 takes 15 to 45 hours)",
    );
  });

  test("want a profile to hold what its skills give", async () => {
    const files = {
      ...giving,
      [profile]: (giving[profile] ?? "").replace("skill: coding, level: 2", "skill: testing, level: 2"),
    };
    expect(await errorsIn(files)).toContain(
      "profiles/tinkerer.yaml:7 ratings[0]: testing at 2 gives coding at 2 (rate coding at 2 as well)",
    );
  });
});

test("a role without an essential project is refused", async () => {
  const none = sampleWith(
    "roles/builder.yaml",
    "essential: true\n    needs:\n      - { skill: coding, level: 4 }",
    "essential: false\n    needs:\n      - { skill: coding, level: 4 }",
  );
  expect(await errorsIn(none)).toEqual([
    "roles/builder.yaml:48 projects: hold no essential one (mark the one that nobody is hired without)",
  ]);
});
