import { randomBytes } from "node:crypto";
import { filled, formWith } from "./forms";
import { type Visitor, visitor } from "./visitor";

export type Person = { readonly browser: Visitor; readonly email: string; readonly plan: string };

export const password = "a quiet lake in winter";

/** Somebody new, signed in. */
export async function newMember(port: number): Promise<{ browser: Visitor; email: string }> {
  const browser = visitor(port);
  const email = `person-${randomBytes(6).toString("hex")}@example.org`;
  await sendFilled(browser, "/sign-up", "Create account", { email, password, timeZone: "Europe/Paris" });
  return { browser, email };
}

/** Somebody new, signed in, with ratings and a plan that they follow. */
export async function newPerson(port: number): Promise<Person> {
  const { browser, email } = await newMember(port);
  await sendFilled(browser, "/welcome", "Go on to your ratings", {
    roleId: "ai-engineer",
    startingProfile: "statistician",
  });
  const plan = await sendFilled(browser, "/plans/new", "Make this plan", { roleId: "ai-engineer" });
  return { browser, email, plan };
}

/** Sends the form that holds the words, with other values; throws if it was refused. Returns where the answer leads. */
export async function sendFilled(
  browser: Visitor,
  path: string,
  words: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const page = await browser.ask({ path });
  const { fields } = formWith(page.body, words);
  const { status, headers, body } = await browser.send(path, filled(fields, values));
  if (headers.location === undefined) throw new Error(`${path} was answered with ${status}.\n${alertsOf(body)}`);
  return headers.location;
}

const alertsOf = (page: string) => (page.match(/role="alert".*?<\/p>/gs) ?? []).join("\n").slice(0, 500);
