import type { APIRequestContext } from "@playwright/test";

/**
 * Sends the form that holds the button as a browser without script does, with the same cookies: for what a test begins
 * with and is not about.
 * @param fields what is typed and chosen; all other fields are sent as they were rendered
 * @returns the address that the answer leads to; throws if it leads nowhere, since the form was refused
 */
export async function sendForm(
  request: APIRequestContext,
  path: string,
  button: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const page = await request.get(path);
  const rendered = renderedFields(await page.text(), button);
  const answer = await request.post(path, {
    headers: { origin: new URL(page.url()).origin },
    multipart: { ...rendered, ...fields },
    maxRedirects: 0,
  });
  const { location } = answer.headers();
  if (!location) throw new Error(`${path} was answered with ${answer.status()} and leads nowhere.`);
  return location;
}

/** The fields of the form that holds the button, as a browser without script sends them; throws if there is none. */
export function renderedFields(page: string, button: string): Record<string, string> {
  const form = page.match(/<form .*?<\/form>/gs)?.find((markup) => markup.includes(`${button}<`));
  if (!form) throw new Error(`The page has no form with the button ${button}.`);
  const inputs = (form.match(/<input [^>]*>/g) ?? []).filter(
    (tag) => !/ type="(radio|checkbox)"/.test(tag) || / checked=/.test(tag),
  );
  return Object.fromEntries(inputs.map((tag) => [attribute(tag, "name"), attribute(tag, "value")]));
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = tag.match(new RegExp(` ${name}="([^"]*)"`)) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
