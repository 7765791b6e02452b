import { describe, expect, test } from "vitest";
import { withGivenLevels } from "@/lib/ratings/given-levels";

const languages = [
  { id: "python", gives: "programming" },
  { id: "r", gives: "programming" },
];
const held = (levels: Record<string, number>, givings = languages) =>
  Object.fromEntries(withGivenLevels(new Map(Object.entries(levels)), givings));

describe("withGivenLevels", () => {
  test("counts a language as programming at the same level", () =>
    expect(held({ python: 3, sql: 2 })).toEqual({ python: 3, sql: 2, programming: 3 }));

  test("counts the highest of several languages", () =>
    expect(held({ r: 1, python: 2 })).toEqual({ r: 1, python: 2, programming: 2 }));

  test("leaves a higher rating of the skill itself as it is, and raises a lower one", () => {
    expect(held({ python: 1, programming: 4 })).toEqual({ python: 1, programming: 4 });
    expect(held({ python: 2, programming: 0 })).toEqual({ python: 2, programming: 2 });
  });

  test("gives nothing back: programming is no language", () =>
    expect(held({ programming: 3 })).toEqual({ programming: 3 }));

  test("passes on what a given skill gives", () =>
    expect(held({ django: 2 }, [{ id: "django", gives: "python" }, ...languages])).toEqual({
      django: 2,
      python: 2,
      programming: 2,
    }));

  test("changes nothing where nobody holds anything", () => expect(held({})).toEqual({}));
});
