import { describe, expect, test } from "vitest";
import { roleOptions } from "@/lib/catalog/queries";
import { publicPages, questionsPage } from "@/lib/questions/queries";
import { publishedDatabase } from "@/tests/integration/fresh-database";

await publishedDatabase();

const dataOf = async (id: string) => (await questionsPage()).find((question) => question.id === id)?.data;

describe("questionsPage", () => {
  test("answers twenty questions, the difference first and growth last", async () => {
    const questions = await questionsPage();
    expect(questions).toHaveLength(20);
    expect([questions[0]?.id, questions[19]?.id]).toEqual(["what-is-the-difference", "best-long-term-growth"]);
  });

  test("computes who earns more from the pay of the catalogue", async () => {
    const data = await dataOf("who-earns-more");
    expect(data?.sentence).toContain("AI Engineer has the highest midpoint and Data Scientist the lowest");
    if (data?.facts.kind !== "pay") throw new Error("The question is answered by pay.");
    expect(data.facts.rows.map(({ role }) => role.id)).toEqual(
      expect.arrayContaining(["ai-engineer", "machine-learning-engineer", "data-scientist"]),
    );
  });

  test("says that both engineers code most, and that data scientists need most mathematics", async () => {
    expect((await dataOf("who-codes-more"))?.sentence).toContain("AI Engineer and Machine Learning Engineer have");
    expect((await dataOf("who-needs-more-mathematics"))?.sentence).toContain("Data Scientist has the most");
  });

  test("tells a beginner the hours to each of the AI roles, by the engine, the fewest first", async () => {
    const told = (await dataOf("best-for-beginners"))?.sentence ?? "";
    for (const role of ["Data Scientist", "Machine Learning Engineer", "AI Engineer"]) {
      expect(told).toMatch(new RegExp(`${role} [\\d,]+`));
    }
    const hours = [...told.matchAll(/\d[\d,]*/g)].map(([figure]) => Number(figure.replace(",", "")));
    expect(hours).toHaveLength(3);
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
  });

  test("gives each of the six ways between the AI roles its hours", async () => {
    const facts = (await dataOf("can-one-move-between-them"))?.facts;
    if (facts?.kind !== "routes") throw new Error("The question is answered by routes.");
    expect(facts.routes).toHaveLength(6);
    expect(facts.routes.every(({ hours }) => hours > 0)).toBe(true);
  });

  test("has data for all questions but those that words alone answer", async () => {
    const withoutData = (await questionsPage()).filter(({ data }) => data === null).map(({ id }) => id);
    expect(withoutData).toEqual(["is-mlops-important", "how-hiring-managers-tell-them-apart"]);
  });
});

describe("publicPages", () => {
  test("names each page once, with every ordered pair of roles", async () => {
    const [paths, roles] = await Promise.all([publicPages(), roleOptions()]);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith("/routes/"))).toHaveLength(roles.length * (roles.length - 1));
    expect(paths).toEqual(
      expect.arrayContaining(["/", "/choose", "/questions", "/roles/ai-engineer", "/skills/python"]),
    );
  });
});
