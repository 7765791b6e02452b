import { describe, expect, test } from "vitest";
import { pinOfDrop, withPin } from "@/lib/planning/order-after";

const keys = ["a@1", "b@1", "c@1", "d"];

describe("dropping a step between two others", () => {
  test("asks that it comes before the one below, where it went up", () => {
    expect(pinOfDrop(keys, "d", 0)).toBe("d>a@1");
    expect(pinOfDrop(keys, "c@1", 1)).toBe("c@1>b@1");
  });

  test("asks that it comes after the one above, where it went down", () => {
    expect(pinOfDrop(keys, "a@1", 2)).toBe("b@1>a@1");
    expect(pinOfDrop(keys, "a@1", 4)).toBe("d>a@1");
  });

  test("asks nothing where it was", () => {
    expect([pinOfDrop(keys, "b@1", 1), pinOfDrop(keys, "b@1", 2)]).toEqual([null, null]);
  });
});

describe("an order of one more step before another", () => {
  test("holds it last, once, and not its contrary", () => {
    expect(withPin(["a@1>b@1"], "c@1>d")).toEqual(["a@1>b@1", "c@1>d"]);
    expect(withPin(["a@1>b@1", "c@1>d"], "a@1>b@1")).toEqual(["c@1>d", "a@1>b@1"]);
    expect(withPin(["a@1>b@1", "c@1>d"], "b@1>a@1")).toEqual(["c@1>d", "b@1>a@1"]);
  });
});
