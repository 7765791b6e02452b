import { describe, expect, test } from "vitest";
import { givenLevel } from "@/lib/profile/given-level";

const python = { name: "Python", rating: { level: 3 } };
const r = { name: "R", rating: { level: 1 } };

describe("givenLevel", () => {
  test("is the highest level that another skill gives, with its name", () => {
    expect(givenLevel(null, [r, python])).toEqual({ level: 3, from: "Python" });
  });

  test("is nothing where the skill's own rating is as high", () => {
    expect(givenLevel({ level: 3 }, [r, python])).toBeNull();
    expect(givenLevel({ level: 2 }, [r, python])).toEqual({ level: 3, from: "Python" });
  });

  test("is nothing from skills that are not rated, or rated at 0", () => {
    expect(
      givenLevel(null, [
        { name: "Python", rating: null },
        { name: "R", rating: { level: 0 } },
      ]),
    ).toBeNull();
  });
});
