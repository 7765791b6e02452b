import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createAccount, expect, test } from "./waypoint";

test("a visitor answers some questions and sees which roles suit them, and why", async ({ page }) => {
  await page.goto("/choose");
  await page.getByRole("radio", { name: "A new feature that a hundred people have already tried" }).check();
  await page.getByRole("radio", { name: "The assistant or agent that answers them" }).check();
  await page.getByRole("button", { name: "Rank the roles" }).click();

  await expect(page.getByRole("heading", { name: "How the roles fit your answers" })).toBeVisible();
  const first = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^1\. / }) });
  await expect(first).toContainText("AI Engineer");
  await expect(first).toContainText("You chose “The assistant or agent that answers them”");
  await expect(first).toContainText("this role offers a lot of that");
  await expectNoViolation(page);

  await page.reload();
  await expect(first).toContainText("AI Engineer");
  await expect(page.getByRole("radio", { name: "The assistant or agent that answers them" })).toBeChecked();

  await page.getByRole("link", { name: "Compare these 3" }).click();
  await expect(page).toHaveURL(/\/compare\?roles=ai-engineer/);
  await page.goBack();
  await expect(first).toContainText("AI Engineer");
});

test("answers outlive a look at another page, and signing up from the header", async ({ page, account }) => {
  await page.goto("/choose");
  const questions = page.getByRole("group", { name: /^\d\. / });
  await expect(questions.nth(7)).toBeVisible();
  for (const question of await questions.all()) await question.getByRole("radio").first().check();
  await page.getByRole("link", { name: "Compare", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare roles" })).toBeVisible();
  await page.goBack();
  for (const question of await questions.all()) await expect(question.getByRole("radio").first()).toBeChecked();

  await page.getByRole("button", { name: "Rank the roles" }).click();
  const first = page.getByRole("heading", { name: /^1\. / });
  const ranked = await first.textContent();
  await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Create an account" })).toBeVisible();
  await createAccount(page, account);
  await expect(first).toHaveText(ranked ?? "");
  await expect(questions.last().getByRole("radio").first()).toBeChecked();
});

test("who looks at a role and signs up by the header is back at the role", async ({ page, account }) => {
  await page.goto("/roles/data-scientist");
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Create an account" })).toBeVisible();
  await createAccount(page, account);
  await expect(page.getByRole("heading", { level: 1, name: "Data Scientist" })).toBeVisible();
});

test("no question is answered beforehand, and sending none is told that there is nothing to rank by", async ({
  page,
}) => {
  await page.goto("/choose");
  await expect(page.getByRole("radio").first()).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Clear answer/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Rank the roles" }).click();
  await expect(page.getByText("Nothing to rank by")).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("an answer is taken back by keyboard, in the address too, and the others stay", async ({ page }) => {
  await page.goto("/choose?strength=product&praise=clear");
  const strength = page.getByRole("group", { name: /What are you best at/ });
  const clear = page.getByRole("button", { name: "Clear answer: What are you best at?" });
  await strength.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("Tab");
  await expect(clear).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(strength.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(strength.getByRole("radio").first()).toBeFocused();
  await expect(clear).toBeHidden();
  await expect(page).toHaveURL(/\/choose\?praise=clear$/);

  await page.getByRole("link", { name: "Compare", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Compare roles" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(page.getByRole("radio", { name: "Now everybody in the room understands it" })).toBeChecked();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the questionnaire works too", async ({ page }) => {
    await page.goto("/choose");
    await page.getByRole("radio", { name: "The data and the figures by which it is judged" }).check();
    await page.getByRole("button", { name: "Rank the roles" }).click();
    await expect(page.getByRole("heading", { name: /^1\. / })).toBeVisible();

    await page.getByRole("link", { name: /^Clear answer/ }).click();
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: /^1\. / })).toHaveCount(0);
  });
});

test("the questions have answers, an address each, and data for search engines that the policy lets be", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto("/questions#who-earns-more");
  await expect(page.getByRole("heading", { name: "Who earns more?" })).toBeInViewport();
  await expect(page.getByRole("table", { name: "Pay a year, highest midpoint first" })).toBeVisible();
  const data: unknown = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "FAQPage", mainEntity: { length: 20 } });
  expect(complaints).toEqual([]);
});

test("search engines find the public pages and their cards", async ({ page, request }) => {
  expect(await (await request.get("/sitemap.xml")).text()).toContain("/routes/data-scientist/ai-engineer</loc>");
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Disallow: \/plans\n[\s\S]*Sitemap: http/);
  expect((await request.get("/plans", { maxRedirects: 0 })).headers()["x-robots-tag"]).toBe("noindex");
  await page.goto("/choose?strength=product");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/choose$/);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", /Which AI role suits you/);
  const card = await page.locator('meta[property="og:image"]').getAttribute("content");
  expect((await request.get(card ?? "")).headers()["content-type"]).toBe("image/png");
});

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}
