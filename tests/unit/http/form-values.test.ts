import { describe, expect, test } from "vitest";
import { formValues, typedValues } from "@/lib/http/form-values";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("formValues", () => {
  test("gives each field by its name", () =>
    expect(formValues(form(["a", "1"], ["b", ""]))).toEqual({ a: "1", b: "" }));

  test("gives an array for a name that occurs more than once", () =>
    expect(formValues(form(["a", "1"], ["a", "2"]))).toEqual({ a: ["1", "2"] }));

  test("leaves out what React adds for itself", () =>
    expect(formValues(form(["$ACTION_REF_1", ""], ["$ACTION_KEY", "k"], ["a", "1"]))).toEqual({ a: "1" }));

  test("gives no fields for what is no form", () => {
    for (const forged of [null, undefined, "a=1", { a: "1" }, []]) expect(formValues(forged)).toEqual({});
  });

  test("cannot be made to change what objects inherit", () => {
    const values = formValues(form(["__proto__", "evil"], ["constructor", "evil"]));
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.keys(values)).toEqual(["__proto__", "constructor"]);
  });
});

describe("typedValues", () => {
  test("gives back what was typed, but no password and nothing of React's own", () =>
    expect(
      typedValues(form(["$ACTION_KEY", "k"], ["email", "ada@"], ["password", "a secret"], ["current", "another"])),
    ).toEqual({ email: "ada@" }));

  test("leaves out what occurs twice", () =>
    expect(typedValues(form(["withNeeds", "1"], ["withNeeds", "2"], ["note", ""]))).toEqual({ note: "" }));
});
