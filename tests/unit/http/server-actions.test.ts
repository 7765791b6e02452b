import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

// What may write: a server action, or a handler of a route for a method other than GET.

const sources = ["app", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("db/generated"))
    .map((path) => join(folder, path)),
);

const exportsOf = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/^export (?!type )(?:const|async function|function) (\w+)(.*)$/gm)].map(
    ([, name = "", rest = ""]) => ({ name, made: rest.trim() }),
  );

const actions = sources.filter((path) => /^"use server";/.test(readFileSync(path, "utf8")));
const routes = sources.filter((path) => /\/route\.tsx?$/.test(path));

describe("every server action is made by one of the makers in lib/accounts/action", () => {
  test("there are some, and none stands inside of another file", () => {
    expect(actions).toContain("lib/plans/actions.ts");
    expect(sources.filter((path) => /^\s+"use server";/m.test(readFileSync(path, "utf8")))).toEqual([]);
  });

  test.each(actions.flatMap((path) => exportsOf(path).map((action) => [path, action.name, action.made])))(
    "%s %s",
    (_, _name, made) => expect(made).toMatch(/^(: FormAction<.+> )?= (member|session|fresh|visitor|plain)Action\(/),
  );
});

describe("every route that writes is made by formRoute", () => {
  test("there are some", () => expect(routes).toContain("app/profile/ratings/route.ts"));

  test.each(routes.flatMap((path) => exportsOf(path).map((handler) => [path, handler.name, handler.made])))(
    "%s %s",
    (_, name, made) => {
      if (name === "POST") expect(made).toMatch(/^= formRoute\(/);
      else expect(["GET", "dynamic", "runtime"]).toContain(name);
    },
  );
});
