import { describe, expect, test } from "vitest";
import { readCatalog } from "@/lib/catalog/read";
import { stepLevels } from "@/lib/catalog/schema";
import { placeSkills, skillEdges, withoutShortcuts } from "@/lib/explore/skill-graph";

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
  test("lets the lower level give the direction where two skills depend on each other", () =>
    expect(
      skillEdges([
        { skill: "a", level: 4, needs: "b" },
        { skill: "b", level: 2, needs: "a" },
      ]),
    ).toEqual([{ from: "a", to: "b", level: 2 }]));
});

describe("withoutShortcuts", () => {
  const edge = (from: string, to: string) => ({ from, to, level: 1 });

  test("leaves out what a longer way implies", () =>
    expect(withoutShortcuts([edge("a", "c"), edge("a", "b"), edge("b", "c")])).toEqual([
      edge("a", "b"),
      edge("b", "c"),
    ]));
  test("keeps two ways of the same length", () => {
    const diamond = [edge("a", "b"), edge("a", "c"), edge("b", "d"), edge("c", "d")];
    expect(withoutShortcuts(diamond)).toEqual(diamond);
  });
});

describe("the map of the published skills", () => {
  const all = skillEdges(needs);
  const graph = placeSkills(skills, withoutShortcuts(all));

  test("holds every skill within its borders", () => {
    expect(graph.skills).toHaveLength(skills.length);
    for (const { x, y, width, height } of graph.skills) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(y - height / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(graph.width);
      expect(y + height / 2).toBeLessThanOrEqual(graph.height);
    }
  });

  test("writes each name in lines that hold all of its words", () => {
    for (const { name, lines } of graph.skills) expect(lines.join(" ")).toBe(name);
    expect(Math.max(...graph.skills.map(({ lines }) => lines.length))).toBeLessThanOrEqual(3);
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

  test("leads every edge downwards", () => {
    const at = new Map(graph.skills.map(({ id, y }) => [id, y]));
    expect(graph.edges.filter(({ from, to }) => (at.get(from) ?? 0) >= (at.get(to) ?? 0))).toEqual([]);
    expect(graph.edges.every(({ points }) => points.length >= 2)).toBe(true);
  });

  test("draws half of the edges, and leads by them from every skill to all that depend on it", () => {
    expect(graph.edges.length).toBeLessThan(all.length / 2);
    const reached = (start: string): Set<string> => {
      const next = graph.edges.filter(({ from }) => from === start).map(({ to }) => to);
      return new Set(next.flatMap((id) => [id, ...reached(id)]));
    };
    const reachedFrom = new Map(skills.map(({ id }) => [id, reached(id)]));
    expect(all.filter(({ from, to }) => !reachedFrom.get(from)?.has(to))).toEqual([]);
  });

  test("joins every pair of skills of which one depends on the other", () => {
    const joined = new Set(all.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    const apart = needs.filter(({ skill, needs: other }) => !joined.has(`${skill} ${other}`));
    expect(apart.length).toBeLessThan(needs.length / 20); // only longer cycles leave a pair apart
  });
});
