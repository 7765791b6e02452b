import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makePlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

const visitorPages = ["/", "/sign-in", "/sign-up", "/no-such-page"];
const publicPages = [
  "/roles",
  "/roles/ai-engineer",
  "/roles/no-such-role",
  "/skills",
  "/skills/python",
  "/skills/map",
  "/compare?roles=ai-engineer,data-scientist",
  "/compare?roles=ai-engineer,machine-learning-engineer,data-scientist",
  "/routes",
  "/routes/data-analyst/data-scientist",
  "/choose",
  "/choose?by-friday=shipped&strength=product&surface=assistant",
  "/questions",
  "/search?q=k8s",
];
const memberPages = ["/dashboard", "/welcome", "/profile", "/gap?role=ai-engineer", "/plans", "/plans/new", "/account"];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("axe finds no violation on the pages of a visitor", async ({ page }) => {
      for (const path of [...visitorPages, ...publicPages]) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
    });

    test("axe finds no violation on the pages of a member, with a plan and without one", async ({ page, account }) => {
      test.setTimeout(240_000);
      await signUp(page, account);
      for (const path of ["/dashboard", "/plans", "/gap"]) {
        await page.goto(path);
        await expectAccessible(page, `${path} of a newcomer`);
      }
      await chooseStart(page, "AI Engineer", "I work as a software engineer");
      await page.goto("/plans/new?role=ai-engineer");
      await makePlan(page);
      await page.locator("summary").first().click();
      await expectAccessible(page, "a plan");
      for (const path of memberPages) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
    });
  });
}

/** A small phone, a larger one, and a wide screen at a zoom of 200%. */
const widths = [320, 360, 640, 768];

test("no page is wider than the screen, for a visitor", async ({ page }) => {
  for (const path of [...visitorPages, ...publicPages]) await expectToFit(page, path);
});

test("no page is wider than the screen, for a member", async ({ page, account }) => {
  test.setTimeout(240_000);
  await signUp(page, account);
  await chooseStart(page, "Machine Learning Engineer", "I work as a data analyst");
  await page.goto("/plans/new?role=machine-learning-engineer");
  await makePlan(page);
  for (const path of [new URL(page.url()).pathname, ...memberPages, "/", ...publicPages]) await expectToFit(page, path);
});

test("a skill is rated by the keyboard alone", async ({ page, account }) => {
  await signUp(page, account);
  await chooseStart(page, "AI Engineer", "None of these");
  const card = page.getByRole("article", { name: "Python", exact: true });
  await card.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(card.getByRole("radio").nth(2)).toBeChecked();
  await expect(card.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await page.reload();
  await expect(card.locator("summary")).toContainText("2 · Guided");
});

async function expectToFit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBe(width);
  }
}

/** Axe over the page as it stands once it is drawn. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, where).toEqual([]);
}
