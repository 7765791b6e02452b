import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { chooseStart, expect, signUp, test } from "./waypoint";

test.beforeEach(async ({ page, account }) => {
  await signUp(page, account);
  await chooseStart(page, "ai-engineer", "none");
  await page.goto("/account/data");
});

test("ratings are imported and everything is exported, by keyboard", async ({ page }) => {
  await choose(page, "ratings.csv", "Skill;Level\nPython;4\nSQL;2\nDeep Learning;1\nCobol;5\n");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "3 ratings to look at" })).toBeVisible();
  await expect(page.getByText("Not in the catalogue: “Cobol”.")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole("button", { name: "Take Python: 4 · Advanced" }).press("Enter");
  await expect(page.getByRole("heading", { name: "2 ratings to look at" })).toBeVisible();
  await expect(page.getByText("Python is Advanced now.")).toBeAttached();
  await expect(page.getByRole("button", { name: /^Take Deep learning/i })).toBeFocused();
  await page.getByRole("button", { name: "Take all 2" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing is left to take" })).toBeVisible();
  await page.getByRole("button", { name: "Close the import" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Your data" })).toBeVisible();

  const table = await downloaded(page, page.getByRole("link", { name: "Download ratings" }));
  expect(table.name).toMatch(/^waypoint-ratings-\d{4}-\d\d-\d\d\.csv$/);
  expect(table.text).toMatch(/^\uFEFFSkill,Level,.*\r\nDeep learning,1,.*\r\nPython,4,Advanced,roughly,import,/i);
  const all = await downloaded(page, page.getByRole("link", { name: "Download everything" }));
  expect(all.name).toMatch(/^waypoint-data-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(all.text)).toMatchObject({ format: 1, ratings: { length: 3 }, password: { hash: "withheld" } });
});

test("a file that is too large or cut off is refused in words, and a large export of ours is taken", async ({
  page,
}) => {
  const refused = page.getByRole("main").getByRole("alert");
  const look = page.getByRole("button", { name: "Look at the ratings" });
  const ratings = [{ skillId: "python", level: 3, confidence: "sure" }];
  const own = JSON.stringify({ product: "Waypoint", format: 1, ratings, plans: "x".repeat(2_000_000) });

  await choose(page, "notes.csv", "x".repeat(2_000_000));
  await look.press("Enter");
  await expect(refused).toContainText("larger than 1 MB");
  await choose(page, "export.json", own.slice(0, -10));
  await look.press("Enter");
  await expect(refused).toContainText("damaged or cut off");
  await choose(page, "export.json", own);
  await look.press("Enter");
  await expect(page.getByRole("heading", { name: "1 rating to look at" })).toBeVisible();
});

/** Opens the file's dialog by keyboard and chooses a file of this content. */
async function choose(page: Page, name: string, content: string): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page.getByLabel("File").press("Enter");
  await (await asked).setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
}

async function downloaded(page: Page, link: Locator): Promise<{ name: string; text: string }> {
  const begun = page.waitForEvent("download");
  await link.press("Enter");
  const file = await begun;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}
