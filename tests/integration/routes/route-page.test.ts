import { describe, expect, test } from "vitest";
import { roleOptions } from "@/lib/catalog/queries";
import { comparePage } from "@/lib/compare/queries";
import { roleReadiness } from "@/lib/explore/queries";
import { routeMatrix } from "@/lib/routes/matrix";
import { nearRoute } from "@/lib/routes/near-route";
import { ownRoutePage, routePage } from "@/lib/routes/queries";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { newMember, rate } from "@/tests/integration/plans/people";

await publishedDatabase();

describe("routePage", () => {
  test("has a route for every ordered pair of roles, and no stepping stone that beats it in all", async () => {
    const roles = await roleOptions();
    for (const from of roles) {
      for (const to of roles.filter(({ id }) => id !== from.id)) {
        const page = await routePage(from.id, to.id);
        const figures = page?.view?.figures;
        expect(figures, `${from.id} to ${to.id}`).toBeDefined();
        expect(figures?.readyHours).toBeLessThanOrEqual(figures?.totalHours ?? 0);
        expect(figures?.firstProject).not.toBeNull();
        for (const steppingStone of page?.view?.steppingStones ?? []) {
          expect(steppingStone.firstJobHours).toBeLessThan(figures?.readyHours ?? 0);
          expect(steppingStone.extraHours).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });

  test("is null where a role is unknown, and from a role to itself", async () => {
    expect(await routePage("juggler", "ai-engineer")).toBeNull();
    expect(await routePage("ai-engineer", "ai-engineer")).toBeNull();
  });

  test("carries the guidance of the routes that have one", async () => {
    const guided = [
      ["data-scientist", "machine-learning-engineer", "MLOps"],
      ["data-scientist", "ai-engineer", "tool calling"],
      ["machine-learning-engineer", "ai-engineer", "governance"],
    ] as const;
    for (const [from, to, term] of guided) {
      const guide = (await routePage(from, to))?.guide;
      expect([guide?.summary, ...(guide?.guidance ?? [])].join(" ")).toContain(term);
    }
    expect((await routePage("statistician", "ai-engineer"))?.guide).toBeNull();
  });

  test("counts each requirement as met, met in part or to be learned", async () => {
    const view = (await routePage("data-scientist", "ai-engineer"))?.view;
    const learned = new Set(view?.figures.learn.map(({ id }) => id));
    expect(view?.figures.met.every(({ id, have, need }) => have >= need && !learned.has(id))).toBe(true);
    expect(view?.figures.partly.every(({ id }) => learned.has(id))).toBe(true);
  });
});

describe("ownRoutePage", () => {
  test("begins where the member stands", async () => {
    const member = await newMember("own@example.org");
    const before = (await roleReadiness(member, "ai-engineer"))?.readyHours;
    await rate(member, "python", 4);
    const own = await ownRoutePage(member, "data-analyst", "ai-engineer");
    expect(own?.view?.figures.met.map(({ id }) => id)).toEqual(["python"]);
    expect(own?.view?.figures.readyHours).toBeLessThan(before ?? 0);
  });
});

describe("routeMatrix", () => {
  test("holds the hours that the route's own page tells", async () => {
    const matrix = await routeMatrix();
    const row = matrix.rows.find(({ id }) => id === "data-scientist");
    const column = matrix.roles.findIndex(({ id }) => id === "ai-engineer");
    const page = await routePage("data-scientist", "ai-engineer");
    expect(row?.hours[column]).toBe(page?.view?.figures.readyHours);
    expect(matrix.rows.every((one, at) => one.hours[at] === null)).toBe(true);
  });
});

describe("nearRoute", () => {
  test("finds the route that a mistyped address meant", async () => {
    expect(await nearRoute("Data-Scientst", "ai-engineer")).toEqual({
      href: "/routes/data-scientist/ai-engineer",
      name: "Data Scientist to AI Engineer",
    });
  });

  test("finds none where a word is near no role, or both are near one", async () => {
    expect(await nearRoute("juggling-by-night", "ai-engineer")).toBeNull();
    expect(await nearRoute("ai-engineer", "ai-enginer")).toBeNull();
    expect(await nearRoute("%E0", "ai-engineer")).toBeNull();
  });
});

describe("comparePage", () => {
  test("compares what the address names, without the levels of anybody", async () => {
    const page = await comparePage("ai-engineer,data-scientist,juggler", null);
    expect(page.compared?.roles.map(({ id }) => id)).toEqual(["ai-engineer", "data-scientist"]);
    expect(page.unknown).toEqual([{ word: "juggler", near: null }]);
    expect(page.compared?.own).toBeNull();
    expect(page.compared?.roles.every(({ hoursFromNothing }) => (hoursFromNothing ?? 0) > 0)).toBe(true);
  });

  test("names the role that was probably meant", async () => {
    const { unknown } = await comparePage("ai-enginer,mle", null);
    expect(unknown.map(({ near }) => near?.id)).toEqual(["ai-engineer", "machine-learning-engineer"]);
  });

  test("offers the picker where fewer than two roles are named", async () => {
    const page = await comparePage("ai-engineer", null);
    expect(page.compared).toBeNull();
    expect(page.options).toHaveLength((await roleOptions()).length);
  });

  test("lays the member's own levels and readiness over it", async () => {
    const member = await newMember("compare@example.org");
    expect((await comparePage("ai-engineer,statistician", member)).compared?.own).toBeNull();
    await rate(member, "python", 3);
    const own = (await comparePage("ai-engineer,statistician", member)).compared?.own;
    expect(own?.levels).toEqual({ python: 3, programming: 3 }); // any language counts as programming
    expect(own?.roles.map(({ readyHours }) => readyHours > 0)).toEqual([true, true]);
    expect(own?.roles[0]?.readiness).toBeGreaterThan(0);
  });
});
