import type { Locator, Page } from "@playwright/test";
import { stepsOf } from "./plans";
import { expect, test } from "./waypoint";

test.use({ javaScriptEnabled: false });

test("the whole way works with plain forms, and a rejected form comes back filled", async ({ page, account }) => {
  test.setTimeout(240_000);
  const main = page.getByRole("main");

  await test.step("signing up", async () => {
    await page.goto("/sign-up");
    await page.getByLabel("E-mail").fill("ada");
    await page.getByLabel("Password", { exact: true }).fill("waypoint123");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(main.getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue("ada");
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    expect(await page.content()).not.toContain("waypoint123");

    await page.getByLabel("E-mail").fill(account.email);
    await page.getByLabel("Password", { exact: true }).fill("waypoint123");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByText("Anyone would try your name")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(account.email);
    await page.getByLabel("Password", { exact: true }).fill(account.password);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
    await expectNothingDead(page);
  });

  await test.step("choosing a role, a start and hours", async () => {
    await page.goto("/welcome");
    await page.getByRole("radio", { name: /^AI Engineer/ }).check();
    await page.getByRole("radio", { name: "I work as a data analyst" }).check();
    await page.getByLabel("Hours a week").fill("abc");
    await page.getByRole("button", { name: "Go on to your ratings" }).click();
    await expect(page.getByText("Enter a number of hours")).toBeVisible();
    await expect(page.getByLabel("Hours a week")).toHaveValue("abc");
    await expect(page.getByRole("radio", { name: /^AI Engineer/ })).toBeChecked();
    await expect(page.getByRole("radio", { name: "I work as a data analyst" })).toBeChecked();
    await expectNothingDead(page);

    await page.getByLabel("Hours a week").fill("7,5");
    await page.getByRole("button", { name: "Go on to your ratings" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your profile" })).toBeVisible();
    await expectNothingDead(page);
  });

  await test.step("rating a skill, confirming what was assumed, clearing it again", async () => {
    const python = skill(page, "Python");
    await python.locator("summary").click();
    await python.getByRole("radio", { name: /^4 · Advanced/ }).check();
    await python.getByRole("radio", { name: "sure", exact: true }).check();
    await python.getByRole("button", { name: "Save the rating of Python" }).click();
    await expect(python.locator("summary")).toContainText("4 · Advanced");
    await expect(python.getByRole("status")).toContainText("Saved");

    const sql = skill(page, "SQL");
    await expect(sql).toContainText("Assumed, please check");
    await sql.getByRole("button", { name: /^Correct: SQL/ }).click();
    await expect(sql).not.toContainText("Assumed, please check");
    await sql.locator("summary").click();
    await sql.getByRole("button", { name: "Clear the rating of SQL" }).click();
    await expect(sql.locator("summary")).toContainText("Not rated");
  });

  await test.step("the gap, and from it a plan", async () => {
    await page.getByRole("link", { name: "See the gap" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your gap to AI Engineer" })).toBeVisible();
    await expectNothingDead(page);
    await page.getByRole("link", { name: "Make a plan" }).click();
    await expectNothingDead(page);

    await expect(page.getByLabel("Hours a week")).toHaveValue("7.5");
    await page.getByLabel("Hours a week").fill("0");
    await page.getByLabel("First day").fill("2027-03-01");
    await page.getByRole("radio", { name: /^Biggest gains first/ }).check();
    await page.getByLabel("Name of the plan").fill("My way");
    await page.getByRole("button", { name: "Make this plan" }).click();
    await expect(page.getByText("Enter at least 0.5 hours.")).toBeVisible();
    await expect(page.getByLabel("Hours a week")).toHaveValue("0");
    await expect(page.getByLabel("First day")).toHaveValue("2027-03-01");
    await expect(page.getByRole("radio", { name: /^Biggest gains first/ })).toBeChecked();
    await expect(page.getByLabel("Name of the plan")).toHaveValue("My way");

    await page.getByLabel("Hours a week").fill("7,5");
    await page.getByRole("button", { name: "Make this plan" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "My way" })).toBeVisible();
    await expect(main).toContainText("7.5 hours a week");
    await expectNothingDead(page);
  });

  const steps = stepsOf(page);
  const plan = new URL(page.url()).pathname;

  await test.step("a step done, with evidence that is refused at first", async () => {
    await steps.first().getByRole("link").click();
    const first = main;
    await first.getByText("Add a note or a link as evidence").click();
    await first.getByLabel("Note").fill("Finished the tutorial.");
    await first.getByLabel("Link").fill("javascript:alert(1)");
    await first.getByRole("button", { name: "Mark done" }).click();
    await expect(first.getByText("Enter the address of a page")).toBeVisible();
    await expect(first.getByLabel("Note")).toHaveValue("Finished the tutorial.");
    await expect(first.getByLabel("Link")).toHaveValue("javascript:alert(1)");

    await first.getByLabel("Link").fill("example.org/work");
    await first.getByRole("button", { name: "Mark done" }).click();
    await expect(first.getByText(/^Done on /)).toBeVisible();
    await expect(first.getByRole("link", { name: "https://example.org/work" })).toBeVisible();
  });

  await test.step("the last step done together with its prerequisites, and one of these undone again", async () => {
    await page.goto(plan);
    await expect(steps.first()).toContainText("Done on");
    const step = (await steps.last().getAttribute("id"))?.replace("step-", "") ?? "";
    await page.goto(`${plan}?step=${step}#step-${step}`); // as saved before steps had pages
    const last = main;
    await last.getByRole("button", { name: "Mark done" }).click();
    await expect(last.getByText("Mark these done as well?")).toBeVisible();
    await expectNothingDead(page);
    await last.getByRole("button", { name: /^Mark all \d+ done$/ }).click();
    await expect(last.getByText(/^Done on /)).toBeVisible();

    await last.getByRole("button", { name: "Mark as not done" }).click();
    await expect(last.getByText(/^Done on /)).toHaveCount(0);
    await expect(last.getByRole("button", { name: "Mark done" })).toBeVisible();
  });

  await test.step("a new name for the plan, and the plan archived", async () => {
    await page.goto(plan);
    await page.getByText("Rename the plan").click();
    await page.getByLabel("Name", { exact: true }).fill("  ");
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(page.getByText("Give the plan a name.")).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("My other way");
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "My other way" })).toBeVisible();
    await page.getByText("Archive the plan").click();
    await page.getByRole("button", { name: "Archive it" }).click();
    await expect(main).toContainText("Archived on");
  });

  await test.step("ratings imported: a file cut off, then one rating and the rest", async () => {
    const send = async (name: string, content: string) => {
      await page.goto("/account/data");
      await page.getByLabel("File").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
      await page.getByRole("button", { name: "Look at the ratings" }).click();
    };
    await send("export.json", '{"product": "Waypoint", "ratings": [');
    await expect(main.getByRole("alert")).toContainText("damaged or cut off");
    await send("ratings.csv", "Skill,Level\nGerman,3\nStatistics,4\nDeep learning,3\nComputer vision,2\n");
    await expectNothingDead(page);
    await page.getByRole("button", { name: /^Take Statistics/ }).click();
    await expect(page.getByRole("heading", { name: "2 ratings to look at" })).toBeVisible();
    await page.getByRole("button", { name: "Take all 2" }).click();
    await expect(page.getByRole("heading", { name: "Nothing is left to take" })).toBeVisible();
    await page.goto(plan);
  });

  await test.step("settings, and signing out", async () => {
    await page.getByRole("link", { name: "Account" }).click();
    await expectNothingDead(page);
    await page.getByLabel("Name").fill("Ada");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await expect(page.getByLabel("Name")).toHaveValue("Ada");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  });
});

test("no page of a visitor shows a button that does nothing", async ({ page }) => {
  for (const path of ["/", "/roles", "/skills/python", "/skills/map", "/compare", "/routes", "/search", "/sign-in"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNothingDead(page);
  }
});

const skill = (page: Page, name: string): Locator => page.getByRole("article", { name, exact: true });

/** No button is shown that only a script would make work. */
async function expectNothingDead(page: Page): Promise<void> {
  await expect(page.locator("button[type=button]").filter({ visible: true })).toHaveCount(0);
}
