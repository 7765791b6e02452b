import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { firstOpenStep, newPlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

const visitorPages = [
  "/",
  "/sign-in",
  "/sign-in/mail",
  "/sign-up",
  "/forgot-password",
  "/reset-password",
  "/no-such-page",
];
const publicPages = [
  "/roles",
  "/roles/ai-engineer",
  "/roles/no-such-role",
  "/skills",
  "/skills/python",
  "/skills/map?role=data-analyst",
  "/compare?roles=ai-engineer,data-scientist",
  "/compare?roles=ai-engineer,machine-learning-engineer,data-scientist",
  "/routes",
  "/routes/data-analyst/data-scientist",
  "/try",
  "/try?from=nothing&to=ai-engineer&hours=0",
  "/choose",
  "/choose?by-friday=shipped&strength=product&surface=assistant",
  "/questions",
  "/search?q=k8s",
];
const memberPages = [
  "/dashboard",
  "/welcome",
  "/profile",
  "/gap?role=ai-engineer",
  "/plans",
  "/plans/new",
  "/time",
  "/account",
  "/account/confirm",
  "/account/data",
  "/account/data/import",
  "/account/second-factor",
  "/account/passkeys",
];

const colourRules = ["color-contrast", "link-in-text-block"];

/** The smallest phone, and where each further layout begins: also that of a wide screen at a zoom of 200%. */
const widths = [320, 640, 768];

test.use({ contextOptions: { reducedMotion: "reduce" } }); // no colour on its way to another

test("the pages for everyone are accessible and fit the screen", async ({ page }) => {
  test.setTimeout(240_000);
  for (const path of [...visitorPages, ...publicPages]) {
    await page.goto(path);
    await expectAccessible(page, path);
    await expectToFit(page, path);
  }
});

test("the pages of a member without a plan are accessible", async ({ page, account }) => {
  await signUp(page, account);
  for (const path of ["/dashboard", "/plans", "/gap"]) {
    await page.goto(path);
    await expectAccessible(page, `${path} of a newcomer`);
  }
});

test("the pages of a member with a plan are accessible and fit the screen", async ({ page, account }) => {
  test.setTimeout(240_000);
  await signUp(page, account);
  await chooseStart(page, "machine-learning-engineer", "data-analyst");
  await newPlan(page, "machine-learning-engineer");
  await expectToFit(page, "a plan");
  await firstOpenStep(page);
  await expectAccessible(page, "a plan");
  await expectToFit(page, "a plan with an open step");
  const plan = new URL(page.url()).pathname;
  const step = (await page.getByRole("link", { name: "Open this step on its own page" }).getAttribute("href")) ?? "";
  for (const path of [
    step,
    `${plan}/order`,
    `${plan}/print`,
    `${plan}/change?readyBy=2099-01-01`,
    `${plan}/history`,
    `${plan}/history/1`,
  ]) {
    await page.goto(path);
    await expectAccessible(page, path);
    await expectToFit(page, path);
  }
  for (const path of memberPages) {
    await page.goto(path);
    await expectAccessible(page, path);
    await expectToFit(page, path);
  }
});

test("the pages for everyone fit the screen for a member too", async ({ page, account }) => {
  await signUp(page, account);
  await chooseStart(page, "machine-learning-engineer", "data-analyst");
  for (const path of ["/", ...publicPages]) {
    await page.goto(path);
    await expectToFit(page, path);
  }
});

async function expectToFit(page: Page, path: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const screen = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(wide, `${path} at ${width}`).toBe(width);
  }
  if (screen) await page.setViewportSize(screen);
}

/** Axe over the page as it stands once it is drawn; in the dark theme over its colours, the rest being the same. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const axe = () => new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true); // no frames
  expect(listed(await axe().analyze()), where).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  // The browser may still draw some texts in the other theme's colours right after the change.
  const inTheDark = async () => listed(await axe().withRules(colourRules).analyze());
  await expect.poll(inTheDark, `${where} in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

function listed({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
