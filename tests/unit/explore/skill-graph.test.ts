import { describe, expect, test } from "vitest";
import { firstView, panned, showing, wholeOf, zoomed } from "@/components/explore/map-view";
import { readCatalog } from "@/lib/catalog/read";
import { stepLevels } from "@/lib/catalog/schema";
import { mostRestedOn, placeSkills, skillEdges } from "@/lib/explore/skill-graph";

const published = await readCatalog("catalog");
if (!published.ok) throw new Error(published.error.message);
const { skills } = published.value;
const needs = skills.flatMap((skill) =>
  stepLevels(skill).flatMap(({ level, needs: own }) =>
    own.map((need) => ({ skill: skill.id, level, needs: need.skill })),
  ),
);

describe("skillEdges", () => {
  test("has one edge for a pair, at the lowest level that needs it", () =>
    expect(
      skillEdges([
        { skill: "b", level: 3, needs: "a" },
        { skill: "b", level: 1, needs: "a" },
      ]),
    ).toEqual([{ from: "a", to: "b", level: 1 }]));
  test("lets the lower level give the direction where two skills rest on each other", () =>
    expect(
      skillEdges([
        { skill: "a", level: 4, needs: "b" },
        { skill: "b", level: 2, needs: "a" },
      ]),
    ).toEqual([{ from: "a", to: "b", level: 2 }]));
});

describe("the map of the published skills", () => {
  const graph = placeSkills(skills, skillEdges(needs));

  test("holds every skill within its borders", () => {
    expect(graph.skills).toHaveLength(skills.length);
    for (const { x, y, width, height } of graph.skills) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(y - height / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(graph.width);
      expect(y + height / 2).toBeLessThanOrEqual(graph.height);
    }
  });

  test("lets no two skills overlap", () => {
    const overlapping = graph.skills.flatMap((a, index) =>
      graph.skills
        .slice(index + 1)
        .filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2)
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(overlapping).toEqual([]);
  });

  test("leads every edge to the right", () => {
    const at = new Map(graph.skills.map(({ id, x }) => [id, x]));
    expect(graph.edges.filter(({ from, to }) => (at.get(from) ?? 0) >= (at.get(to) ?? 0))).toEqual([]);
    expect(graph.edges.every(({ points }) => points.length >= 2)).toBe(true);
  });

  test("begins at a skill that many others rest on", () => {
    const start = mostRestedOn(graph);
    expect(graph.edges.filter(({ from }) => from === start?.id).length).toBeGreaterThan(8);
  });

  test("joins every pair of skills of which one rests on the other", () => {
    const joined = new Set(graph.edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    const apart = needs.filter(({ skill, needs: other }) => !joined.has(`${skill} ${other}`));
    expect(apart.length).toBeLessThan(needs.length / 20); // only longer circles leave a pair apart
  });
});

describe("the view of the map", () => {
  const map = { width: 4000, height: 2000 };

  test("shows the whole of a small map, and of a large one what lies around a point of it", () => {
    expect(firstView({ width: 400, height: 200 }, { width: 800, height: 400 }, { x: 0, y: 0 })).toEqual(
      wholeOf({ width: 400, height: 200 }),
    );
    const box = { width: 800, height: 400 };
    expect(firstView(map, box, { x: 1000, y: 1000 })).toEqual({ x: 500, y: 750, width: 1000, height: 500 });
    expect(firstView(map, box, { x: 10, y: 1990 })).toEqual({ x: 0, y: 1500, width: 1000, height: 500 });
  });
  test("never loses the map out of sight", () => {
    const { x, width } = panned(wholeOf(map), map, 10, 0);
    expect(x + width / 2).toBeLessThanOrEqual(map.width);
    expect(panned(wholeOf(map), map, -10, 0).x).toBe(-2000);
  });
  test("keeps the point in its place when zoomed", () => {
    const view = zoomed(wholeOf(map), map, 0.5, { x: 0.25, y: 1 });
    expect(view).toEqual({ x: 500, y: 1000, width: 2000, height: 1000 });
  });
  test("never sees more than the map", () => expect(zoomed(wholeOf(map), map, 3).width).toBe(4000));
  test("moves to a point that is out of sight, and stays for one in sight", () => {
    const view = { x: 0, y: 0, width: 1000, height: 500 };
    expect(showing(view, { x: 500, y: 250 })).toEqual(view);
    expect(showing(view, { x: 2000, y: 250 }).x).toBe(1040);
  });
});
