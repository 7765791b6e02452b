import fc from "fast-check";
import type { Action } from "./build-manifest";
import { hostileArguments, hostileName, hostileText } from "./hostile-values";
import { bytesOf, type Field, multipart } from "./multipart";
import type { Site } from "./site";
import type { Asked } from "./visitor";

/** A request, and what it was aimed at, as a report names it. */
export type Attack = { readonly target: string; readonly asked: Asked };

/**
 * Requests to every action and every route of the site, each target as often as any other.
 * @param others what belongs to somebody else: ids, addresses
 */
export function attacks(site: Site, others: readonly string[]): fc.Arbitrary<Attack> {
  const text = hostileText([...others, ...site.values]);
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...site.names) },
    { weight: 1, arbitrary: hostileName },
  );
  return fc.oneof(
    ...site.actions.map((action) => onAction(site, action, text, name)),
    ...site.routes.map(({ pattern }) => onRoute(site, pattern, text, name)),
  );
}

function onAction(
  site: Site,
  action: Action,
  text: fc.Arbitrary<string>,
  name: fc.Arbitrary<string>,
): fc.Arbitrary<Attack> {
  const path = fc.constantFrom(...action.pages.map(site.addressOf));
  const fields = spoilt(site.fieldsOf.get(action.id) ?? [], text, name);
  const post = (path: string, body: Buffer, headers: Record<string, string>): Attack => ({
    target: action.name,
    asked: { method: "POST", path, body, headers },
  });
  const form = (path: string, own: readonly Field[], all: readonly Field[]) => {
    const { type, body } = multipart([...own, ...all]);
    return post(path, body, { "content-type": type });
  };
  const withState = fc.tuple(path, fields).map(([path, fields]) => form(path, stateful(action.id), fields));
  const withoutState = fc
    .tuple(path, fields)
    .map(([path, fields]) => form(path, [[`$ACTION_ID_${action.id}`, ""]], fields));
  const byScript = fc.tuple(path, fields).map(([path, fields]) => {
    const { type, body } = multipart([...fields.map(prefixed), ["0", '[null,"$K1"]']]);
    return post(path, body, { "content-type": type, "next-action": action.id });
  });
  const misused = fc
    .tuple(path, hostileArguments(text))
    .map(([path, said]) =>
      post(path, bytesOf(said), { "content-type": "text/plain;charset=UTF-8", "next-action": action.id }),
    );
  const misusedInForm = fc.tuple(path, fields, hostileArguments(text)).map(([path, fields, said]) => {
    const { type, body } = multipart([...fields.map(prefixed), ["0", said], ["1", said]]);
    return post(path, body, { "content-type": type, "next-action": action.id });
  });
  return fc.oneof(
    { weight: 8, arbitrary: withState },
    { weight: 1, arbitrary: withoutState },
    { weight: 6, arbitrary: byScript },
    { weight: 2, arbitrary: misused },
    { weight: 1, arbitrary: misusedInForm },
  );
}

const prefixed = ([name, ...rest]: Field): Field => [`_1_${name}`, ...rest];

/** The framework's fields of a form whose action gets what it gave back last. */
const stateful = (id: string): readonly Field[] => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
  ["$ACTION_1:1", "[null]"],
  ["$ACTION_KEY", "k4711"],
];

/** The fields of a form, some of them with another value, twice, as a file, or not at all, and some that it has not. */
function spoilt(
  fields: readonly Field[],
  text: fc.Arbitrary<string>,
  name: fc.Arbitrary<string>,
): fc.Arbitrary<readonly Field[]> {
  const file = { name: "../../a\r\nb", type: "image/svg+xml" };
  const each = fields.map(([name, value]): fc.Arbitrary<readonly Field[]> => {
    const kept: Field = [name, value];
    return fc.oneof(
      { weight: 5, arbitrary: fc.constant([kept]) },
      { weight: 6, arbitrary: text.map((value): Field[] => [[name, value]]) },
      { weight: 1, arbitrary: text.map((value): Field[] => [kept, [name, value]]) },
      { weight: 1, arbitrary: text.map((value): Field[] => [[name, value, file]]) },
      { weight: 1, arbitrary: fc.constant([]) },
    );
  });
  const added = fc.array(
    fc.tuple(name, text).map(([name, value]): Field => [name, value]),
    { maxLength: fields.length === 0 ? 6 : 2 },
  );
  return fc.tuple(fc.tuple(...each), added).map(([own, more]) => [...own.flat(), ...more]);
}

function onRoute(
  site: Site,
  pattern: string,
  text: fc.Arbitrary<string>,
  name: fc.Arbitrary<string>,
): fc.Arbitrary<Attack> {
  const address = fc.oneof(
    fc.constant(site.addressOf(pattern)),
    fc.tuple(fc.array(text, { minLength: 4, maxLength: 4 })).map(([texts]) => hostileAddress(pattern, texts)),
  );
  const query = fc
    .array(fc.tuple(name, text), { maxLength: 4 })
    .map((parts) => parts.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&"));
  const path = fc.tuple(address, query).map(([address, query]) => `${address}${query && "?"}${query}`.slice(0, 12_000));
  const target = pattern;
  const read = fc.tuple(path, hostileHeaders(text)).map(([path, headers]) => ({ target, asked: { path, headers } }));
  const head = path.map((path) => ({ target, asked: { method: "HEAD", path } }));
  const asForm = fc.tuple(address, fc.array(fc.tuple(name, text), { maxLength: 5 })).map(([path, fields]) => {
    const { type, body } = multipart(fields);
    return {
      target,
      asked: { method: "POST", path, body, headers: { "content-type": type, accept: "application/json" } },
    };
  });
  const asText = fc.tuple(address, fc.constantFrom(...types), hostileArguments(text)).map(([path, type, said]) => ({
    target,
    asked: { method: "POST", path, body: bytesOf(said), headers: { "content-type": type, accept: "application/json" } },
  }));
  return fc.oneof(
    { weight: 8, arbitrary: read },
    { weight: 1, arbitrary: head },
    { weight: 3, arbitrary: asForm },
    { weight: 2, arbitrary: asText },
  );
}

const types = [
  ...["application/json", "application/x-www-form-urlencoded", "text/csv", "application/xml", "multipart/form-data"],
  ...["multipart/form-data; boundary=", "text/plain; charset=utf-16", "application/octet-stream", "*/*", ""],
];

const hostileAddress = (pattern: string, texts: readonly string[]) => {
  let at = 0;
  return pattern.replace(/\[[^\]]+\]/g, () => encoded(texts[at++] ?? "").slice(0, 3000));
};

/** Percent-encoded, also where it holds half a surrogate pair. */
function encoded(text: string): string {
  return [...bytesOf(text)].map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `%${hex(byte)}`)).join("");
}

const isPlain = (byte: number) => /[\w.~-]/.test(String.fromCharCode(byte)) && byte < 128;
const hex = (byte: number) => byte.toString(16).padStart(2, "0");

/** Headers that the application or its framework reads, with what they should not hold. */
function hostileHeaders(text: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> {
  const value = text.map((text) => text.replace(/[^\x21-\x7e]/g, "?").slice(0, 2000));
  const names = fc.constantFrom(
    ...["accept", "accept-language", "cookie", "range", "if-none-match", "if-modified-since", "user-agent", "referer"],
    ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-url", "next-router-segment-prefetch"],
    ...[
      "x-middleware-subrequest",
      "x-forwarded-host",
      "x-forwarded-proto",
      "x-waypoint-path",
      "x-invoke-path",
      "x-matched-path",
    ],
    ...["authorization", "x-http-method-override", "x-request-id", "accept-encoding", "sec-fetch-site", "content-type"],
  );
  const session = value.map((value) => ["cookie", `waypoint.session=${value}; theme=${value}`] as const);
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.tuple(names, value) }, { weight: 1, arbitrary: session }), {
      maxLength: 3,
    })
    .map(Object.fromEntries);
}
