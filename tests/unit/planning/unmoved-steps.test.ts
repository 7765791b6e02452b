import fc from "fast-check";
import { expect, test } from "vitest";
import { unmovedSteps } from "@/lib/planning/unmoved-steps";

const orders = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 7 })
  .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));

test("steps that keep their order are told from those that moved, and no more move than must", () => {
  expect([...unmovedSteps(["a", "b", "c", "d"], ["d", "a", "b", "c"])].sort()).toEqual(["a", "b", "c"]);
  fc.assert(
    fc.property(orders, ([before, after]) => {
      const unmoved = unmovedSteps(before, after);
      expect(before.filter((id) => unmoved.has(id))).toEqual(after.filter((id) => unmoved.has(id)));
      expect(unmoved.size).toBe(longestCommon(before, after));
    }),
  );
});

/** By trying every subset. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  const sizes = Array.from({ length: 2 ** before.length }, (_, mask) => {
    const chosen = before.filter((_, index) => (mask >> index) & 1);
    return chosen.join("\n") === after.filter((id) => chosen.includes(id)).join("\n") ? chosen.length : 0;
  });
  return Math.max(...sizes);
}
