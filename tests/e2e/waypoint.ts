import { createHash } from "node:crypto";
import { test as base, expect, type Page } from "@playwright/test";
import { sendForm } from "./send-form";

export { expect };

type Account = { readonly email: string; readonly password: string };

/** Each test speaks from an address of its own and has an account of its own, both made from its title. */
export const test = base.extend<{ account: Account }>({
  extraHTTPHeaders: async ({ browserName: _ }, use, info) =>
    use({ "x-forwarded-for": addressOf(mark(info.titlePath, info.retry)) }),
  account: async ({ browserName: _ }, use, info) => use(accountOf(mark(info.titlePath, info.retry))),
});

/** Another person in the same test. */
export function accountOf(mark: string): Account {
  return { email: `person-${mark}@example.com`, password: "a quiet lake in winter" };
}

function addressOf(mark: string): string {
  const [a, b, c] = createHash("sha256").update(mark).digest();
  return `10.${a}.${b}.${c}`;
}

function mark(titlePath: readonly string[], retry: number): string {
  return createHash("sha256")
    .update([...titlePath, retry].join("\n"))
    .digest("hex")
    .slice(0, 16);
}

/** Makes an account and signs the page's browser in; shows no page. */
export async function signUp({ request }: Pick<Page, "request">, { email, password }: Account): Promise<void> {
  await sendForm(request, "/sign-up", "Create account", { email, password, timeZone: "Europe/Paris" });
}

/** By the form of the sign-up page. */
export async function createAccount(page: Page, account: Account): Promise<void> {
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("button", { name: `Account of ${account.email}` })).toBeVisible();
}

export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("button", { name: `Account of ${account.email}` })).toBeVisible();
}

export async function signOut(page: Page, account: Account): Promise<void> {
  await page.getByRole("button", { name: `Account of ${account.email}` }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
}

/** Chooses a role to head for and a starting profile; shows no page. */
export async function chooseStart(
  { request }: Pick<Page, "request">,
  roleId: string,
  startingProfile: string,
): Promise<void> {
  await sendForm(request, "/welcome", "Go on to your ratings", { roleId, startingProfile });
}

/** From the welcome page to the ratings, by its form. */
export async function chooseStartByForm(page: Page, role: string, start: string): Promise<void> {
  await page.goto("/welcome");
  await page.getByRole("radio", { name: new RegExp(`^${role}`) }).check(); // a start may end in the same words
  await page.getByRole("radio", { name: start }).check();
  await page.getByRole("button", { name: "Go on to your ratings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your profile" })).toBeVisible();
}

/** Rates a skill on the profile page and waits until it is kept. */
export async function rate(page: Page, skill: string, level: number): Promise<void> {
  const card = page.getByRole("article", { name: skill, exact: true });
  if (await card.getByText("Change", { exact: true }).isVisible()) await card.locator("summary").click();
  await card.getByRole("radio").nth(level).check();
  await expect(card.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
}
