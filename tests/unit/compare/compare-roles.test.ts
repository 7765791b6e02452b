import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCatalog } from "@/lib/catalog/read";
import { areas } from "@/lib/catalog/schema";
import { type ComparedRole, type Comparison, compareRoles } from "@/lib/compare/compare-roles";

const skills = ["sql", "python", "git", "agents", "statistics", "docker"].map((id, at) => ({
  id,
  name: id.toUpperCase(),
  area: areas[at % areas.length] ?? "",
}));

const role = fc
  .record({
    id: fc.stringMatching(/^[a-z]{3,8}$/),
    tools: fc.subarray(["Docker", "Spark", "Vector databases (Pinecone)", "Vector databases (Weaviate)"], {
      minLength: 1,
    }),
    requirements: fc.uniqueArray(
      fc.record({
        skill: fc.constantFrom(...skills.map(({ id }) => id)),
        level: fc.integer({ min: 1, max: 5 }),
        weight: fc.integer({ min: 1, max: 5 }),
        essential: fc.boolean(),
      }),
      { minLength: 1, selector: ({ skill }) => skill },
    ),
  })
  .map(
    ({ id, tools, requirements }): ComparedRole => ({
      role: { id, name: id },
      facts: { tools },
      skills: skills.filter((skill) => requirements.some((one) => one.skill === skill.id)),
      requirements,
    }),
  );

const read = await readCatalog("catalog");
if (!read.ok) throw new Error(read.error.message);
const published = read.value;

const roles = fc.array(role, { minLength: 2, maxLength: 3 });
const areaNames: readonly string[] = areas;
const ids = (list: Comparison["shared"]) => list.map(({ id }) => id);

describe("compareRoles", () => {
  test("holds each requirement of each role exactly once, as the role asks it", () => {
    fc.assert(
      fc.property(roles, (chosen) => {
        const compared = compareRoles(chosen);
        expect(new Set(ids(compared.skills)).size).toBe(compared.skills.length);
        for (const [at, { requirements }] of chosen.entries()) {
          const required = compared.skills.flatMap(({ id, required }) =>
            required[at] ? [{ skill: id, ...required[at] }] : [],
          );
          const bySkill = (a: { skill: string }, b: { skill: string }) => (a.skill < b.skill ? -1 : 1);
          expect(required.sort(bySkill)).toEqual([...requirements].sort(bySkill));
        }
      }),
    );
  });

  test("parts all skills into shared ones, distinctive ones and those in between, none twice", () => {
    fc.assert(
      fc.property(roles, (chosen) => {
        const { skills: all, shared, distinctive, between } = compareRoles(chosen);
        const parts = [...ids(shared), ...distinctive.flatMap(ids), ...ids(between)];
        expect(parts.sort()).toEqual(ids(all).sort());
        if (chosen.length === 2) expect(between).toEqual([]);
      }),
    );
  });

  test("is the same in another order of the roles, but for the order of what belongs to each", () => {
    fc.assert(
      fc.property(roles, (chosen) => {
        const there = compareRoles(chosen);
        const back = compareRoles([...chosen].reverse());
        expect(ids(back.skills)).toEqual(ids(there.skills));
        expect(back.skills.map(({ required }) => [...required].reverse())).toEqual(
          there.skills.map(({ required }) => required),
        );
        expect(ids(back.shared)).toEqual(ids(there.shared));
        expect(back.distinctive.map(ids).reverse()).toEqual(there.distinctive.map(ids));
        expect(back.tools.shared).toEqual(there.tools.shared);
        expect([...back.tools.own].reverse()).toEqual(there.tools.own);
      }),
    );
  });

  test("finds nothing distinctive and no difference in a role compared with itself", () => {
    fc.assert(
      fc.property(role, (one) => {
        const { skills: all, shared, distinctive, tools } = compareRoles([one, one]);
        expect(shared).toEqual(all);
        expect(distinctive).toEqual([[], []]);
        expect(tools.own).toEqual([[], []]);
        expect(all.every(({ difference }) => difference === 0)).toBe(true);
      }),
    );
  });

  test("sorts by area, then by falling difference", () => {
    fc.assert(
      fc.property(roles, (chosen) => {
        const places = compareRoles(chosen).skills.map(({ area, difference }) => {
          const at = areaNames.indexOf(area);
          return at * 10 + (5 - difference);
        });
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test("counts a kind of tools as shared, with those that every role names, and tells the others apart", () => {
    const named = (tools: string[]): ComparedRole => ({
      role: { id: "a", name: "A" },
      facts: { tools },
      skills: [],
      requirements: [],
    });
    expect(compareRoles([named(["Docker", "Search (Solr)"]), named(["Search (Lucene)", "Spark"])]).tools).toEqual({
      shared: ["Search"],
      own: [
        ["Docker", "Search (Solr)"],
        ["Search (Lucene)", "Spark"],
      ],
    });
    expect(compareRoles([named(["Search (Solr, Lucene)", "Git"]), named(["Git", "Search (Lucene)"])]).tools).toEqual({
      shared: ["Git", "Search (Lucene)"],
      own: [["Search (Solr)"], []],
    });
  });
});

describe("the roles of the published catalogue", () => {
  const toolsOf = (...roleIds: string[]) =>
    compareRoles(
      roleIds.map((id) => ({
        role: { id, name: id },
        facts: { tools: published.roles.find((role) => role.id === id)?.tools ?? [] },
        skills: [],
        requirements: [],
      })),
    ).tools.shared;

  test("share the tools that both use, however many tools one has beside", () => {
    expect(toolsOf("machine-learning-engineer", "mlops-engineer")).toEqual(
      expect.arrayContaining(["Docker", "Kubernetes", "MLflow", "Monitoring stacks (Grafana, Prometheus)"]),
    );
    expect(toolsOf("data-scientist", "data-analyst")).toEqual(
      expect.arrayContaining(["Business intelligence tools (Power BI, Tableau)", "Jupyter", "pandas", "SQL"]),
    );
    expect(toolsOf("ai-engineer", "machine-learning-engineer", "data-scientist")).toContain("Python");
  });
});
