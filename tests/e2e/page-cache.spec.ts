import type { Page } from "@playwright/test";
import { firstOpenStep, makePlan } from "./plans";
import { createAccount, expect, signUp, test } from "./waypoint";

const hashesAlone = /script-src 'self'( 'sha256-[\w+/]+=*')+;/;

test("a visitor's page is cached, under a policy of hashes, and a member never gets it", async ({ page, account }) => {
  const [one, other] = [await page.request.get("/roles"), await page.request.get("/roles")];
  expect(one.headers()["content-security-policy"]).toMatch(hashesAlone);
  expect(await one.text()).toContain('href="/sign-up?');
  expect(other.headers().etag).toBe(one.headers().etag);

  await signUp(page, account);
  const mine = await page.request.get("/roles");
  expect(mine.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(await mine.text()).not.toContain('href="/sign-up?');
  expect(await mine.text()).toContain(account.email);
});

// A soft navigation keeps the policy of the page that it began on: here that of a cached one, to the end.
test("every page works under the policy of a cached one", async ({ page, account }) => {
  test.setTimeout(240_000);
  const violations = await watchPolicy(page);
  const first = await page.goto("/");
  expect(first?.headers()["content-security-policy"]).toMatch(hashesAlone);

  await test.step("the public pages", async () => {
    for (const [name, path] of publicPages) {
      await page.getByRole("contentinfo").getByRole("link", { name, exact: true }).click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });

  await test.step("signing up and rating", async () => {
    await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
    await createAccount(page, account);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Dashboard" }).click();
    await page.getByRole("main").getByRole("link", { name: "Choose a role" }).click();
    await page.getByRole("radio", { name: /^AI Engineer/ }).check();
    await page.getByRole("radio", { name: "I work as a data analyst" }).check();
    await page.getByRole("button", { name: "Go on to your ratings" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your profile" })).toBeVisible();
  });

  await test.step("the gap and a plan", async () => {
    await page.getByRole("link", { name: "See the gap" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Your gap to/ })).toBeVisible();
    await page.getByRole("link", { name: "Make a plan" }).click();
    await makePlan(page);
    await (await firstOpenStep(page)).markDone();
  });

  await test.step("the other pages of a member", async () => {
    const main = page.getByRole("navigation", { name: "Main" });
    for (const name of ["Dashboard", "Profile", "Gap", "Plans"]) {
      await main.getByRole("link", { name, exact: true }).click();
      await expect(main.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
    }
    await page.getByRole("button", { name: `Account of ${account.email}` }).click();
    await page.getByRole("link", { name: "Account and settings" }).click();
    await expect(page).toHaveURL("/account");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  expect(await page.evaluate(() => performance.getEntriesByType("navigation").length)).toBe(1);
  expect(violations).toEqual([]);
});

test("Back after signing up never shows the page of a visitor", async ({ page, account }) => {
  await page.goto("/roles");
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign up" })).toBeVisible();
  const entries = await page.evaluate(() => history.length);
  await page.goto("/sign-up");
  await createAccount(page, account);
  await page.evaluate((before) => history.go(before - history.length), entries);
  await expect(page).toHaveURL("/roles");
  await expect(page.getByRole("button", { name: `Account of ${account.email}` })).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign up" })).toHaveCount(0);
});

const publicPages = [
  ["Roles", "/roles"],
  ["Skills", "/skills"],
  ["Compare", /\/compare/],
  ["Routes", "/routes"],
  ["Choose", "/choose"],
  ["Questions", "/questions"],
  ["Map of skills", "/skills/map"],
] as const;

/** What the browser refused by the policy, as it comes, on every page that the tab shows. */
async function watchPolicy(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction("policyViolation", (said: string) => violations.push(said));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      Reflect.get(window, "policyViolation")(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return violations;
}
