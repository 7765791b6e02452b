import type { Locator, Page } from "@playwright/test";
import { chooseStart, expect, signUp, test } from "./waypoint";

test("a rating is kept, come what may", async ({ page, account }) => {
  await signUp(page, account);
  await chooseStart(page, "ai-engineer", "none");
  await page.goto("/profile");
  await expect(page.getByText(/^0 of \d+ rated, \d+ left$/)).toBeVisible();

  await test.step("by the keyboard alone", async () => {
    const python = skill(page, "Python");
    await expect(python.getByRole("radio").first()).toBeEnabled();
    await python.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(python.getByRole("radio").nth(2)).toBeChecked();
    await expect(saved(python)).toBeVisible();
    await expect(page.getByText(/^2 of \d+ rated, \d+ left$/)).toBeVisible(); // Python gives Programming
  });

  await test.step("of quick changes the last one, however slow the line", async () => {
    const release = await holdFirstSave(page);
    const testing = skill(page, "Software testing");
    for (const level of [1, 4, 2]) await testing.getByRole("radio").nth(level).check();
    await expect(testing.getByText("Saving")).toBeVisible();
    release();
    await expect(saved(testing)).toBeVisible();
    await page.reload();
    await expect(testing.locator("summary")).toContainText("2 · Guided");
    await expect(skill(page, "Python").locator("summary")).toContainText("2 · Guided");
  });

  await test.step("when another page is opened at once, and after coming back", async () => {
    await skill(page, "Docker and containers").getByRole("radio").nth(3).check();
    await page.getByRole("link", { name: "See the gap" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your gap to AI Engineer" })).toBeVisible();
    await page.goBack();
    await expect(page.getByText(/^4 of \d+ rated, \d+ left$/)).toBeVisible();
    await expect(skill(page, "Docker and containers").locator("summary")).toContainText("3 · Independent");
  });

  await test.step("when the page is left for good at once, of quick changes the last one", async () => {
    const design = skill(page, "System design");
    await design.getByRole("radio").nth(1).check();
    await expect(saved(design)).toBeVisible();
    for (const level of [2, 4]) await design.getByRole("radio").nth(level).check();
    await page.goto("about:blank");
    await expect(async () => {
      await page.goto("/profile"); // the page may be read while the save is still on its way
      await expect(page.getByText(/^5 of \d+ rated, \d+ left$/)).toBeVisible({ timeout: 2_000 });
      await expect(design.locator("summary")).toContainText("4 · Advanced", { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  });

  await test.step("and if it cannot be, that is said and the old value shown", async () => {
    const python = skill(page, "Python");
    await page.route("**/profile/ratings", (route) => route.abort());
    await python.locator("summary").click();
    await python.getByRole("radio").nth(5).click(); // not `check`: it is put back at once
    await expect(python.getByText("Not saved; what was saved before is shown again.")).toBeVisible();
    await expect(python.getByRole("radio").nth(2)).toBeChecked();

    await page.unroute("**/profile/ratings");
    await python.getByRole("radio").nth(3).check();
    await expect(saved(python)).toBeVisible();
  });

  await test.step("and its history stands on the skill's own page, the latest change too", async () => {
    await page.getByRole("link", { name: "Your history in Software testing" }).click();
    await expect(page).toHaveURL("/skills/software-testing#history");
    const changes = page.getByRole("region", { name: "Your history" }).getByRole("listitem");
    await expect(changes).toContainText(["Guided, rated by yourself, roughly", "Aware, rated by yourself, roughly"]);
    const testing = skill(page, "Software testing");
    await testing.locator("summary").click();
    await testing.getByRole("radio").nth(3).check();
    await expect(changes.first()).toContainText("Independent, rated by yourself, roughly");
    await expect(changes).toHaveCount(3);
  });
});

test("a rating is refused from a visitor, from another site and in any other form", async ({ request }) => {
  const send = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    request.post("/profile/ratings", { form, headers });
  const rating = { skillId: "python", level: "3", confidence: "sure" };
  expect((await send(rating)).status()).toBe(401);
  expect((await send(rating, { "sec-fetch-site": "cross-site" })).status()).toBe(403);
  expect((await send(rating, { origin: "http://localhost:1" })).status()).toBe(403);
  expect((await send({ ...rating, skillId: "x".repeat(70_000) })).status()).toBe(413);
  expect((await request.post("/profile/ratings", { data: rating })).status()).toBe(400);
  expect((await request.get("/profile/ratings")).status()).toBe(405);
});

const skill = (page: Page, name: string): Locator => page.getByRole("article", { name, exact: true });
const saved = (card: Locator): Locator => card.getByRole("status").filter({ hasText: "Saved" });

/** The first save waits until the answer is called; later ones pass. */
async function holdFirstSave(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    "**/profile/ratings",
    async (route) => {
      await held;
      await route.continue();
    },
    { times: 1 },
  );
  return release;
}
