import type { Locator, Page } from "@playwright/test";
import { newPlan, stepButton, stepsOf } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

test.beforeEach(async ({ page, account }) => {
  await signUp(page, account);
  await chooseStart(page, "ai-engineer", "software-engineer");
  await newPlan(page, "ai-engineer");
});

test("started, done and undone on the plan by keyboard, the focus goes to what follows, and it is said", async ({
  page,
}) => {
  const row = stepsOf(page).first().locator(stepButton);
  const title = (await row.locator("span > span").first().textContent()) ?? "";
  const address = page.url();
  await row.press("Space");
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await expect(row).toBeFocused();
  expect(page.url()).toBe(address);
  const start = page.getByRole("form", { name: `Start ${title}` }).getByRole("button");
  const done = page.getByRole("form", { name: `Mark ${title} done` }).getByRole("button", { name: "Mark done" });
  const undo = page.getByRole("form", { name: `Undo ${title}` }).getByRole("button");

  await start.press("Enter");
  await expect(done).toBeFocused();
  await expect(said(page, `${title} is in progress.`)).toBeAttached();
  await done.press("Enter");
  await expect(undo).toBeFocused();
  await expect(said(page, `${title} is done.`)).toBeAttached();
  await undo.press("Space");
  await expect(done).toBeFocused();
  await expect(said(page, `${title} is not done.`)).toBeAttached();

  await page.goto((await row.getAttribute("href")) ?? ""); // on its own page it is the same
  await done.press("Enter");
  await expect(undo).toBeFocused();
  await expect(said(page, `${title} is done.`)).toBeAttached();
});

test("answered by keyboard, the question what else is done leads on as well, and nothing typed is lost", async ({
  page,
}) => {
  const steps = stepsOf(page);
  const last = steps.last();
  await last.locator(stepButton).press("Enter");
  await last.getByRole("button", { name: "Mark done" }).press("Enter");
  const question = last.getByRole("alert");
  const name = (await question.getByRole("listitem").first().textContent()) ?? "";
  const needed = steps.filter({ has: page.locator(stepButton, { hasText: name }) });
  await needed.locator(stepButton).press("Enter");
  await needed.locator("summary", { hasText: "Add a note" }).press("Enter");
  await needed.getByLabel("Note").fill("Built on a rainy Sunday");
  await question.getByRole("button", { name: /^Mark all \d+ done$/ }).press("Enter");
  await expect(last.getByRole("form", { name: /^Undo / }).getByRole("button")).toBeFocused();

  await expect(needed.getByLabel("Note")).toHaveValue("Built on a rainy Sunday");
  await needed.getByRole("button", { name: "Save evidence" }).press("Enter");
  await expect(needed.locator("p", { hasText: "Built on a rainy Sunday" })).toBeVisible();
  const undo = needed.getByRole("form", { name: /^Undo / }).getByRole("button");
  await undo.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(undo).toBeFocused();
});

test("a step that cannot be loaded says so and opens once it can, on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.route("**/step.json", (route) => route.abort());
  const step = stepsOf(page).first();
  await step.locator(stepButton).press("Enter");
  await expect(step.getByRole("alert")).toContainText("Waypoint did not answer");
  await expect(step.getByRole("link", { name: "Open its own page" })).toBeVisible();

  await page.unroute("**/step.json");
  await step.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(step.getByRole("button", { name: "Mark done" })).toBeVisible();
  await expect(step.getByRole("alert")).toHaveCount(0);
  await expectFocusKept(page);
});

test("by keyboard, the trail is walked in its order and leads to a step, also on a phone", async ({ page }) => {
  const trail = page.getByRole("figure", { name: "The way to AI Engineer" });
  const links = trail.getByRole("link");
  const second = (await links.nth(1).getAttribute("href")) ?? "";
  await links.first().focus();
  await page.keyboard.press("Tab");
  await expect(links.nth(1)).toBeFocused();
  await expect(links.nth(1)).toHaveAccessibleName(/ at .+, (essential|requirement|step), planned /);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(second);
  await expect(page.getByRole("form", { name: /^Mark .* done$/ })).toBeVisible();

  await page.goBack();
  await page.setViewportSize({ width: 390, height: 800 });
  const [upper, lower] = [await links.first().boundingBox(), await links.last().boundingBox()];
  expect(lower?.x).toBe(upper?.x);
  expect(lower?.y).toBeGreaterThan(upper?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("done on the dashboard by keyboard, the focus goes to the next step, and it is said", async ({ page }) => {
  await page.goto("/dashboard");
  const card = page.getByRole("article");
  const heading = card.getByRole("heading", { level: 3 });
  const title = (await heading.textContent()) ?? "";
  await card.getByRole("button", { name: "Mark done" }).press("Enter");
  await expect(heading).not.toHaveText(title);
  await expect(heading).toBeFocused();
  await expect(said(page, `${title} is done.`)).toBeAttached();
});

test("archived and restored by keyboard, the focus goes to what follows, and it is said", async ({ page }) => {
  const archive = page.locator("summary", { hasText: "Archive the plan" });
  await archive.press("Enter");
  await page.getByRole("button", { name: "Archive it" }).press("Enter");
  const restore = page.getByRole("region", { name: "About this plan" }).getByRole("button", { name: "Restore" });
  await expect(restore).toBeFocused();
  await expect(said(page, "The plan is archived.")).toBeAttached();
  await restore.press("Enter");
  await expect(archive).toBeVisible();
  await expectFocusKept(page);
  await expect(said(page, "The plan is restored.")).toBeAttached();
});

test("where a button goes with what it did, the keyboard is never thrown to the top of the page", async ({ page }) => {
  await page.locator("summary", { hasText: "Change your current role" }).press("Enter");
  await page.getByLabel("I work as").selectOption("");
  await page.getByRole("form", { name: "Your current role" }).getByRole("button").press("Enter");
  await expect(page.getByText("Tell us your current role")).toBeVisible();
  await expectFocusKept(page);

  await page.goto("/account");
  await page.getByLabel("Time zone").selectOption("Pacific/Auckland");
  await page.getByRole("button", { name: /^Use this browser’s/ }).press("Enter");
  await expect(page.getByLabel("Time zone")).toBeFocused();
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Paris");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectFocusKept(page);

  await page.goto("/profile");
  const python = page.getByRole("article", { name: "Python", exact: true });
  await python.locator("summary").press("Enter");
  await python.getByRole("button", { name: "Clear the rating of Python" }).press("Enter");
  await expect(python.getByRole("radio").first()).toBeFocused();
});

/** The one place that is read out. */
function said(page: Page, words: string): Locator {
  return page.locator("body > [role=status]").filter({ hasText: words });
}

async function expectFocusKept(page: Page): Promise<void> {
  await expect(page.locator("body")).not.toBeFocused();
}
