import { describe, expect, test } from "vitest";
import { readRequest } from "@/lib/try/read-request";
import { tryAddress } from "@/lib/try/try-fields";

const roles = [{ id: "analyst" }, { id: "engineer" }];
const defaults = { from: "nothing", to: "engineer", hours: "8" };
const read = (query: Record<string, unknown>) => readRequest(query, { roles, defaults });

describe("readRequest", () => {
  test("takes what the address leaves out from the usual choice", () => {
    expect(read({})).toEqual({ fields: defaults, unknown: [], hours: { ok: true, value: 8 } });
    expect(read({ from: " ", to: "", hours: "" }).fields).toEqual(defaults);
  });

  test("reads hours with a point or a comma", () => {
    expect(read({ hours: "7,5" }).hours).toEqual({ ok: true, value: 7.5 });
    expect(read({ hours: "7.5" }).hours).toEqual({ ok: true, value: 7.5 });
  });

  test.each(["0", "-1", "1e9", "101", "many", "NaN"])("refuses %s hours, and keeps them in the field", (hours) => {
    expect(read({ hours })).toMatchObject({
      fields: { hours },
      hours: { ok: false, message: expect.stringMatching(/^Enter /) },
    });
  });

  test("takes the first of several values, and nothing that is no text", () => {
    expect(read({ from: ["analyst", "engineer"], to: [], hours: {} }).fields).toEqual({ ...defaults, from: "analyst" });
  });

  test("names each unknown role once, shortened", () => {
    expect(read({ from: "juggler", to: "juggler" }).unknown).toEqual(["juggler"]);
    expect(read({ from: "x".repeat(1_000) }).unknown).toEqual(["x".repeat(60)]);
    expect(read({ to: "nothing" }).unknown).toEqual(["nothing"]);
  });

  test("reads its own addresses", () => {
    const fields = { from: "analyst", to: "engineer", hours: "7,5" };
    const query = Object.fromEntries(new URL(tryAddress(fields), "https://waypoint.invalid").searchParams);
    expect(read(query).fields).toEqual(fields);
  });
});
