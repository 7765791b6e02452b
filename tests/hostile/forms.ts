import type { Field } from "./multipart";

/** A form as a page without script has it. */
export type Form = {
  /** Of the server action that it is sent to; null: it is sent by GET, or to a route. */
  readonly actionId: string | null;
  readonly fields: readonly Field[];
  readonly markup: string;
};

/** The forms of a page, each with all of its fields as they were rendered. */
export function formsOf(page: string): readonly Form[] {
  return (page.match(/<form\b.*?<\/form>/gs) ?? []).map((markup) => {
    const fields = [...inputs(markup), ...textareas(markup), ...selects(markup)];
    return { actionId: actionIdOf(fields), fields, markup };
  });
}

/** The one form that holds the words, for a test that begins with it; throws if there is none. */
export function formWith(page: string, words: string): Form {
  const form = formsOf(page).find(({ markup }) => markup.includes(words));
  if (!form) throw new Error(`There is no form with ${words}.`);
  return form;
}

/** The fields, some of them with other values; what has no such field yet gets it. */
export function filled(fields: readonly Field[], values: Readonly<Record<string, string>>): readonly Field[] {
  const kept = fields.filter(([name]) => !(name in values));
  return [...kept, ...Object.entries(values).map(([name, value]): Field => [name, value])];
}

/** Those that the person sees, without the framework's own. */
export const ownFields = (fields: readonly Field[]) => fields.filter(([name]) => !name.startsWith("$ACTION"));

function actionIdOf(fields: readonly Field[]): string | null {
  const [plain] = fields.flatMap(([name]) => /^\$ACTION_ID_(\w+)$/.exec(name)?.[1] ?? []);
  const [stateful] = fields.flatMap(([name, value]) =>
    /^\$ACTION_\d+:0$/.test(name) ? (/"id":"(\w+)"/.exec(value)?.[1] ?? []) : [],
  );
  return plain ?? stateful ?? null;
}

function inputs(markup: string): Field[] {
  return (markup.match(/<(?:input|button) [^>]*>/g) ?? [])
    .filter((tag) => attribute(tag, "name") !== "" && (!/ type="(radio|checkbox)"/.test(tag) || / checked=/.test(tag)))
    .map((tag) => [attribute(tag, "name"), attribute(tag, "value")]);
}

function textareas(markup: string): Field[] {
  return [...markup.matchAll(/(<textarea [^>]*>)([^<]*)/g)].map(([, tag = "", text = ""]) => [
    attribute(tag, "name"),
    unescaped(text),
  ]);
}

function selects(markup: string): Field[] {
  return [...markup.matchAll(/(<select [^>]*>)(.*?)<\/select>/gs)].map(([, tag = "", options = ""]) => {
    const chosen = /<option [^>]*selected=[^>]*>/.exec(options)?.[0] ?? /<option [^>]*>/.exec(options)?.[0] ?? "";
    return [attribute(tag, "name"), attribute(chosen, "value")];
  });
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

const entities: Readonly<Record<string, string>> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" };

const unescaped = (text: string) => text.replace(/&(quot|#x27|lt|gt|amp);/g, (_, name: string) => entities[name] ?? "");
