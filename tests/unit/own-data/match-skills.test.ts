import { describe, expect, test } from "vitest";
import type { SaidRating } from "@/lib/own-data/imported-file";
import { matchSkills, type SkillFinder } from "@/lib/own-data/match-skills";

const names: Readonly<Record<string, readonly string[]>> = { sql: ["sql"], python: ["python"], old: ["a", "b"] };

const finder: SkillFinder = {
  named: (name) => names[name.toLowerCase()] ?? [],
  near: (name) => (name === "Pyton" ? "Python" : null),
  successorsOf: (id) => (id === "former" ? ["sql"] : []),
  nameOf: (id) => id.toUpperCase(),
};

const said = (named: string, level: number, more: Partial<SaidRating> = {}): SaidRating => ({
  named,
  id: null,
  level,
  confidence: "roughly",
  sureSaid: false,
  where: "line 2",
  ...more,
});

const matched = (...ratings: SaidRating[]) => matchSkills({ origin: "csv", said: ratings, remarks: [] }, finder);
const levels = (...ratings: SaidRating[]) => matched(...ratings).ratings.map(({ skillId, level }) => [skillId, level]);

describe("matchSkills", () => {
  test("finds skills by name, by the id that they have or had, and all that a former one became", () => {
    expect(levels(said("SQL", 2))).toEqual([["sql", 2]]);
    expect(levels(said("Whatever", 2, { id: "former" }))).toEqual([["sql", 2]]);
    expect(levels(said("Python", 1, { id: "never-was" }))).toEqual([["python", 1]]);
    expect(levels(said("Old", 4))).toEqual([
      ["a", 4],
      ["b", 4],
    ]);
  });

  test("tells of a skill that is there twice, and proposes the higher level", () => {
    const file = matched(said("SQL", 4), said("sql", 2, { where: "line 7" }), said("Python", 1));
    expect(file.ratings.map(({ skillId, level }) => [skillId, level])).toEqual([
      ["sql", 4],
      ["python", 1],
    ]);
    expect(file.remarks).toEqual(["SQL is in the file twice (line 2, line 7). Its highest level, 4, is proposed."]);
  });

  test("names each skill that it does not know once, and what was probably meant", () => {
    const { ratings, remarks } = matched(said("Cobol", 1), said("Pyton", 2), said("Cobol", 3));
    expect(ratings).toEqual([]);
    expect(remarks).toEqual(["Not in the catalogue: “Cobol”, “Pyton” (did you mean Python?)."]);
  });

  test("counts unknown names beyond fifty instead of naming them", () => {
    const { remarks } = matched(...Array.from({ length: 60 }, (_, n) => said(`Unknown ${n}`, 1)));
    expect(remarks).toEqual([expect.stringMatching(/“Unknown 49” and 10 more\.$/)]);
  });
});
