import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readCatalog } from "@/lib/catalog/read";
import { factsIn, type Mark, missingTerms } from "@/tests/facts/facts";

const catalogFolder = fileURLToPath(new URL("../../../catalog", import.meta.url));
const notes = readFileSync(new URL("../../facts/careers.md", import.meta.url), "utf8");

const read = await readCatalog(catalogFolder);
if (!read.ok) throw new Error(read.error.message);
const catalog = read.value;
const skillNames = new Map(catalog.skills.map(({ id, name }) => [id, name]));

/** What the catalogue says of one role: its file, with the names of the skills, and the guides that lead to or from it. */
function textOfRole(roleId: string): string {
  const role = catalog.roles.find(({ id }) => id === roleId);
  const skills = role?.requirements.map(({ skill }) => skillNames.get(skill));
  const routes = catalog.guides.routes.filter(({ from, to }) => from === roleId || to === roleId);
  return JSON.stringify([role, skills, routes]);
}

const everything = JSON.stringify([catalog.roles, [...skillNames.values()], catalog.guides]);
/** `| DS | 115,000 USD | 175,000 USD | |` */
const payRow = /^\| (DS|MLE|AIE) \| ([\d,]+) (\w+) \| ([\d,]+) (\w+) \|/gm;
const securitySkill = catalog.skills.find(({ id }) => id === "machine-learning-security");
const texts: Readonly<Record<Mark, string>> = {
  DS: textOfRole("data-scientist"),
  MLE: textOfRole("machine-learning-engineer"),
  AIE: textOfRole("ai-engineer"),
  SEC: JSON.stringify(securitySkill),
};

describe("the catalogue tells", () => {
  test.each(factsIn(notes))("$section: $text", ({ text, about }) => {
    expect(missingTerms(text, about ? texts[about] : everything)).toEqual([]);
  });

  test("the pay of the three roles in the figures of the notes", () => {
    const rows = [...notes.matchAll(payRow)].map(([, mark = "", low = "", currency, high = ""]) => ({
      mark,
      low,
      currency,
      high,
    }));
    expect(rows.map(({ mark }) => mark)).toEqual(["DS", "MLE", "AIE"]);
    for (const { mark, low, currency, high } of rows) {
      const role = catalog.roles.find(({ aliases }) => aliases.includes(mark));
      expect(role?.pay).toMatchObject({
        low: amount(low),
        high: amount(high),
        currency,
        region: "United States",
        years: "2025–2026",
      });
    }
  });

  test("twenty questions with their answers", () => {
    expect(catalog.guides.questions).toHaveLength(20);
  });
});

const amount = (text: string) => Number(text.replaceAll(",", ""));
