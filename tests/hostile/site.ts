import { type Action, builtActions, builtRoutes, type Route } from "./build-manifest";
import { formsOf, ownFields } from "./forms";
import type { Field } from "./multipart";
import type { Visitor } from "./visitor";

/** What a member's pages show of the product: values for the parameters of addresses, fields of forms. */
export type Site = {
  readonly routes: readonly Route[];
  readonly actions: readonly Action[];
  /** The fields of each action's forms as they were rendered, by the action's id. */
  readonly fieldsOf: ReadonlyMap<string, readonly Field[]>;
  /** The names of all fields and of all parts of queries. */
  readonly names: readonly string[];
  /** An address of the pattern, its parameters filled with what the pages link to. */
  addressOf(pattern: string): string;
  /** Ids and other values that stand in addresses and hidden fields. */
  readonly values: readonly string[];
};

const mostOfPattern = 2; // pages read of each pattern: a second plan tells nothing that the first does not

/** Reads every kind of page that can be reached by links, as each of the readers sees it. */
export async function readSite(readers: readonly Visitor[]): Promise<Site> {
  const routes = builtRoutes();
  const actions = builtActions();
  const patterns = routes.map(({ pattern }) => ({ pattern, matches: matcher(pattern) }));
  const parameters = new Map<string, string>();
  const fieldsOf = new Map<string, readonly Field[]>();
  const names = new Set<string>();
  const values = new Set<string>();
  const read = new Map<string, number>();
  const addressOf = (pattern: string) =>
    pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => parameters.get(name) ?? "unknown");

  const open = routes.map(({ pattern }) => pattern).filter((pattern) => !pattern.includes("["));
  const seen = new Set(open);
  for (const address of open) await readPage(address);
  for (const { pattern, kind } of routes) if (kind === "page" && !read.has(pattern)) await readPage(addressOf(pattern));

  async function readPage(address: string): Promise<void> {
    const path = address.split("?", 1)[0] ?? "";
    const of = patterns.find(({ pattern }) => pattern === path) ?? patterns.find(({ matches }) => matches.test(path));
    if (!of || (read.get(of.pattern) ?? 0) >= mostOfPattern) return;
    read.set(of.pattern, (read.get(of.pattern) ?? 0) + 1);
    for (const reader of readers) {
      const { body } = await reader.ask({ path: address });
      for (const form of formsOf(body)) learnForm(form.actionId, ownFields(form.fields));
      for (const [, link = ""] of body.matchAll(/ href="(\/[^"#]*)/g)) learnLink(link.replaceAll("&amp;", "&"));
    }
  }

  function learnForm(actionId: string | null, fields: readonly Field[]): void {
    for (const [name, value] of fields) {
      names.add(name);
      if (/^[0-9a-f-]{36}$/.test(value)) values.add(value);
    }
    const known = actionId === null ? undefined : fieldsOf.get(actionId);
    if (actionId !== null && (known?.length ?? -1) < fields.length) fieldsOf.set(actionId, fields);
  }

  function learnLink(link: string): void {
    const { pathname, searchParams } = new URL(link, "http://localhost");
    for (const name of searchParams.keys()) names.add(name);
    const isItself = patterns.some(({ pattern }) => pattern === pathname); // `/plans/new` is no plan
    for (const { matches } of isItself ? [] : patterns) {
      const found = matches.exec(pathname)?.groups ?? {};
      for (const [name, value] of Object.entries(found)) {
        if (!parameters.has(name)) parameters.set(name, value);
        values.add(value);
      }
    }
    if (!seen.has(link) && !link.startsWith("/_next")) {
      seen.add(link);
      open.push(link);
    }
  }

  return { routes, actions, fieldsOf, names: [...names], addressOf, values: [...values] };
}

/** `/roles/[roleId]` as an expression with a group for each parameter. */
function matcher(pattern: string): RegExp {
  const source = pattern
    .split("/")
    .map((part) => part.replace(/^\[\.\.\.(\w+)\]$/, "(?<$1>.+)").replace(/^\[(\w+)\]$/, "(?<$1>[^/]+)"))
    .join("/");
  return new RegExp(`^${source}$`);
}
