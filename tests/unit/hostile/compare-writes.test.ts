import { describe, expect, test } from "vitest";
import { compareRatings } from "@/tests/hostile/compare-writes";
import type { Outcome } from "@/tests/hostile/writers";

const write = (skillId: string, outcome: Outcome) => ({ skillId, level: 1, outcome });
const row = (skillId: string) => ({ skillId, level: 1 });

describe("compareRatings", () => {
  test("finds nothing wrong where all that was acknowledged is there, in order", () => {
    const writes = [write("a", "acknowledged"), write("b", "refused"), write("c", "acknowledged")];
    expect(compareRatings(writes, [row("a"), row("c")])).toEqual({ acknowledged: 2, lost: 0, doubled: 0, belied: 0 });
  });

  test("takes a write without an answer for either", () => {
    const writes = [write("a", "unknown"), write("b", "unknown"), write("c", "acknowledged")];
    expect(compareRatings(writes, [row("b"), row("c")])).toMatchObject({ lost: 0, doubled: 0, belied: 0 });
  });

  test("finds one that was acknowledged and is not there", () => {
    const writes = [write("a", "acknowledged"), write("b", "acknowledged")];
    expect(compareRatings(writes, [row("b")])).toMatchObject({ lost: 1 });
  });

  test("finds one that is there twice", () => {
    expect(compareRatings([write("a", "acknowledged")], [row("a"), row("a")])).toMatchObject({ doubled: 1 });
  });

  test("finds one that is there though it was said not to be", () => {
    expect(compareRatings([write("a", "refused")], [row("a")])).toMatchObject({ belied: 1 });
  });
});
