import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pay, traits } from "@/lib/catalog/schema";
import {
  type Answer,
  answersAlone,
  closeCall,
  closestRoles,
  type RoleToRank,
  rankRoles,
  tellingTraits,
} from "@/lib/choose/rank-roles";

const role = (id: string, fit: RoleToRank["fit"], more: Partial<RoleToRank> = {}): RoleToRank => ({
  id,
  fit,
  pay: undefined,
  readyHours: null,
  ...more,
});
const answer = (text: string, fit: Answer["fit"]): Answer => ({ id: text, text, fit });

const pay = (low: number, high: number): Pay => ({
  low,
  high,
  currency: "USD",
  region: "United States",
  years: "2025–2026",
  basis: "total compensation",
  caveat: "Pay varies.",
  source: { title: "A source" },
});

const explainer = role("explainer", { "explaining-outcomes": 4, scale: 1 });
const builder = role("builder", { "explaining-outcomes": 1, scale: 4 });
const explain = answer("Explain", { "explaining-outcomes": 3 });
const scale = answer("Scale", { scale: 3 });

const someTrait = fc.constantFrom(...traits);
const someFit = (most: number) =>
  fc
    .array(fc.tuple(someTrait, fc.integer({ min: 1, max: most })), { minLength: 1, maxLength: 5 })
    .map((entries): RoleToRank["fit"] => Object.fromEntries(entries));
const someRoles = fc
  .array(someFit(4), { minLength: 2, maxLength: 6 })
  .map((fits) => fits.map((fit, index) => role(`role-${index}`, fit)));
const someAnswers = fc
  .array(someFit(3), { minLength: 1, maxLength: 8 })
  .map((fits) => fits.map((fit, index) => answer(`answer ${index}`, fit)));

describe("rankRoles", () => {
  test("ranks nothing without answers, and nothing by answers that speak for nothing", () => {
    expect(rankRoles([explainer, builder], [])).toEqual([]);
    expect(rankRoles([explainer, builder], [answer("Neither", {})])).toEqual([]);
  });

  test("puts the role first that gives more of what the answers speak for", () => {
    expect(rankRoles([builder, explainer], [explain]).map(({ id }) => id)).toEqual(["explainer", "builder"]);
    expect(rankRoles([builder, explainer], [scale]).map(({ id }) => id)).toEqual(["builder", "explainer"]);
  });

  test("says for each answer how much of it the role gives, what it gives most of first", () => {
    const [first] = rankRoles([builder], [explain, scale]);
    expect(first?.reasons).toEqual([
      { answer: "Scale", share: 1, amount: "much" },
      { answer: "Explain", share: 0.25, amount: "little" },
    ]);
  });

  test("keeps ties in the order given", () => {
    const twin = role("twin", explainer.fit);
    expect(rankRoles([twin, explainer], [explain]).map(({ id }) => id)).toEqual(["twin", "explainer"]);
  });

  test("lets fewer hours and higher pay raise a role, by their weights", () => {
    const near = role("near", explainer.fit, { readyHours: 100, pay: pay(100_000, 200_000) });
    const far = role("far", explainer.fit, { readyHours: 900, pay: pay(50_000, 100_000) });
    for (const weights of [
      { answers: 0.7, hours: 0.3, pay: 0 },
      { answers: 0.8, hours: 0, pay: 0.2 },
    ]) {
      expect(rankRoles([far, near], [explain], weights).map(({ id }) => id)).toEqual(["near", "far"]);
    }
    expect(rankRoles([far, near], [explain], answersAlone).map(({ id }) => id)).toEqual(["far", "near"]);
  });

  test("counts unknown pay and hours neither for nor against", () => {
    const [only] = rankRoles([explainer], [explain], { answers: 0.6, hours: 0.25, pay: 0.15 });
    expect(only).toMatchObject({ score: 1, parts: { answers: 1, hours: null, pay: null } });
  });

  test("lets pay in different money count for nobody", () => {
    const here = role("here", explainer.fit, { pay: pay(100_000, 200_000) });
    const there = role("there", explainer.fit, { pay: { ...pay(50_000, 100_000), currency: "EUR" } });
    const ranking = rankRoles([here, there], [explain], { answers: 0.8, hours: 0, pay: 0.2 });
    expect(ranking.map(({ parts }) => parts.pay)).toEqual([null, null]);
  });

  test("compares pay with figures of the same basis alone", () => {
    const total = role("total", explainer.fit, { pay: pay(200_000, 200_000) });
    const less = role("less", explainer.fit, { pay: pay(100_000, 100_000) });
    const wage = role("wage", explainer.fit, { pay: { ...pay(80_000, 80_000), basis: "annual wage" } });
    const ranking = rankRoles([total, less, wage], [explain], { answers: 0.8, hours: 0, pay: 0.2 });
    expect(new Map(ranking.map(({ id, parts }) => [id, parts.pay]))).toEqual(
      new Map([
        ["total", 1],
        ["less", 0.5],
        ["wage", null],
      ]),
    );
  });

  test("scores lie between 0 and 1, and fall down the ranking", () => {
    fc.assert(
      fc.property(someRoles, someAnswers, (roles, answers) => {
        const scores = rankRoles(roles, answers).map(({ score }) => score);
        expect(scores).toHaveLength(roles.length);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  test("an added answer for a trait never lets a role with less of it overtake one with more", () => {
    fc.assert(
      fc.property(
        someRoles,
        someAnswers,
        someTrait,
        fc.integer({ min: 1, max: 3 }),
        (roles, answers, trait, weight) => {
          const before = scoresOf(roles, answers);
          const after = scoresOf(roles, [...answers, answer("added", { [trait]: weight })]);
          for (const more of roles) {
            for (const less of roles) {
              if ((more.fit[trait] ?? 0) < (less.fit[trait] ?? 0) || lead(before, more, less) < 0) continue;
              expect(lead(after, more, less)).toBeGreaterThanOrEqual(-1e-9);
            }
          }
        },
      ),
    );
  });
});

const scoresOf = (roles: readonly RoleToRank[], answers: readonly Answer[]) =>
  new Map(rankRoles(roles, answers).map(({ id, score }) => [id, score]));
const lead = (scores: ReadonlyMap<string, number>, one: RoleToRank, other: RoleToRank) =>
  (scores.get(one.id) ?? 0) - (scores.get(other.id) ?? 0);

describe("closestRoles", () => {
  test("names the first alone where it stands clear", () => {
    expect(closestRoles(rankRoles([explainer, builder], [explain])).map(({ id }) => id)).toEqual(["explainer"]);
  });

  test("names all that the answers do not tell apart", () => {
    const ranking = rankRoles([explainer, builder], [explain, scale]);
    expect(Math.abs((ranking[0]?.score ?? 0) - (ranking[1]?.score ?? 0))).toBeLessThan(closeCall);
    expect(closestRoles(ranking)).toHaveLength(2);
  });

  test("names nobody in an empty ranking", () => expect(closestRoles([])).toEqual([]));
});

describe("tellingTraits", () => {
  test("names what one gives more of, the farthest first", () => {
    expect(tellingTraits({ scale: 4, users: 3, research: 1 }, { scale: 1, users: 2, research: 4 })).toEqual([
      "scale",
      "users",
    ]);
  });
});
