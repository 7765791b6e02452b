import { describe, expect, test } from "vitest";
import { compareAddress, readChoice } from "@/lib/compare/choice";

const known = ["ai-engineer", "data-scientist", "data-analyst", "statistician"].map((id) => ({ id, name: id }));
const chosen = (asked: string | string[] | undefined) => readChoice(asked, known).roles.map(({ id }) => id);

describe("readChoice", () => {
  test("keeps the order in which roles were chosen, each once", () => {
    expect(chosen("data-scientist,ai-engineer,data-scientist")).toEqual(["data-scientist", "ai-engineer"]);
  });

  test("reads what a form sends as it reads an address", () => {
    expect(chosen(["ai-engineer", "", "statistician"])).toEqual(["ai-engineer", "statistician"]);
  });

  test("chooses nothing where nothing is asked", () => {
    expect(readChoice(undefined, known)).toEqual({ roles: [], unknown: [], leftOut: [] });
    expect(chosen(" , ")).toEqual([]);
  });

  test("tells of what is no role, and keeps the others", () => {
    const choice = readChoice("ai-enginer,data-scientist,juggler-of-the-night", known);
    expect(choice.roles.map(({ id }) => id)).toEqual(["data-scientist"]);
    expect(choice.unknown).toEqual(["ai-enginer", "juggler-of-the-night"]);
  });

  test("leaves out what goes beyond three", () => {
    const choice = readChoice(known.map(({ id }) => id).join(","), known);
    expect(choice.roles).toHaveLength(3);
    expect(choice.leftOut.map(({ id }) => id)).toEqual(["statistician"]);
  });
});

describe("compareAddress", () => {
  test("is read back as the same choice", () => {
    const address = new URL(compareAddress(["statistician", "ai-engineer"]), "http://localhost");
    expect(chosen(address.searchParams.get("roles") ?? undefined)).toEqual(["statistician", "ai-engineer"]);
    expect(compareAddress([])).toBe("/compare");
  });
});
