import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullScale } from "@/lib/explore/map-font";
import { labelScales, sizeOf } from "@/lib/explore/map-labels";
import type { PlacedSkill } from "@/lib/explore/skill-graph";

const skill = (id: string, x: number, y: number, lines = ["label"]): PlacedSkill => ({
  id,
  name: lines.join(" "),
  lines,
  x,
  y,
  width: 80,
  height: 40,
});
const map = { width: 1000, height: 500 };
const written = (skills: readonly PlacedSkill[], scale: number) => {
  const from = labelScales(map, skills);
  return skills.filter(({ id }) => (from.get(id) ?? 0) <= scale);
};
const ids = (skills: readonly PlacedSkill[], scale: number) => written(skills, scale).map(({ id }) => id);

describe("labelScales", () => {
  test("writes the more important one of two labels that do not both fit", () => {
    const close = [skill("python", 500, 250), skill("sql", 540, 255)];
    expect(ids(close, 0.5)).toEqual(["python"]);
    expect(ids(close.toReversed(), 0.5)).toEqual(["sql"]);
  });
  test("writes both where they lie apart, beside or above each other", () => {
    expect(ids([skill("a", 300, 250), skill("b", 600, 250)], 0.2)).toEqual(["a", "b"]);
    expect(ids([skill("a", 500, 150), skill("b", 500, 250)], 0.2)).toEqual(["a", "b"]);
  });
  test("leaves its room to another while the more important label is not written itself", () => {
    const atBorder = [skill("border", 10, 250, ["a long label"]), skill("beside", 130, 250)];
    expect(ids(atBorder, 0.3)).toEqual(["beside"]);
  });
  test("writes every label at full scale", () => {
    const crowd = Array.from({ length: 30 }, (_, at) => skill(`${at}`, 500 + at, 250 + at));
    expect(written(crowd, fullScale)).toHaveLength(30);
  });
  test("never lets two labels overlap below full scale, and never takes one back on the way closer", () => {
    const anySkill = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 499 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(anySkill, { maxLength: 25 }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        (at, scale) => {
          const skills = at.map(([x, y, two], id) => skill(`${id}`, x, y, two ? ["two", "of them"] : ["one"]));
          const shown = written(skills, scale);
          for (const [index, a] of shown.entries()) {
            for (const b of shown.slice(index + 1)) {
              const [one, other] = [sizeOf(a), sizeOf(b)];
              const beside = Math.abs(a.x - b.x) * scale >= (one.width + other.width) / 2 - 1e-9;
              const above = Math.abs(a.y - b.y) * scale >= (one.height + other.height) / 2 - 1e-9;
              expect(beside || above).toBe(true);
            }
          }
          expect(ids(skills, fullScale)).toEqual(expect.arrayContaining(shown.map(({ id }) => id)));
        },
      ),
    );
  });
});
