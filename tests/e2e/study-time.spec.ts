import type { Locator, Page } from "@playwright/test";
import { newPlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

const add = (page: Page) => page.getByRole("form", { name: "Add a period" });
const periods = (page: Page) => page.getByRole("region", { name: "Breaks and other hours" }).getByRole("listitem");

async function addPeriod(form: Locator, first: string, last: string, hours: string): Promise<void> {
  await form.getByLabel("First day").fill(first);
  await form.getByLabel("Last day").fill(last);
  await form.getByLabel("Hours a week").fill(hours);
  await form.getByRole("button", { name: "Add this period" }).press("Enter");
}

test("hours a week, a break and other hours are kept, and the keyboard stays where it was", async ({
  page,
  account,
}) => {
  await signUp(page, account);
  await page.goto("/dashboard");
  await page.getByRole("button", { name: `Account of ${account.email}` }).click();
  await page.getByRole("link", { name: "Study time" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your study time" })).toBeVisible();
  const hours = page.getByRole("form", { name: "Hours a week" });
  await hours.getByLabel("Hours a week").fill("7,5");
  await hours.getByRole("button", { name: "Save" }).press("Enter");
  await expect(hours.getByText("Saved.")).toBeVisible();

  await addPeriod(add(page), "2035-08-06", "2035-08-19", "0");
  await expect(periods(page)).toHaveText([/^Break6 Aug 2035 to 19 Aug 2035/]);
  await expect(add(page).getByLabel("First day")).toBeFocused();
  await expect(add(page).getByLabel("First day")).toHaveValue("");

  await addPeriod(add(page), "2035-08-19", "2035-09-30", "12");
  await expect(add(page).getByText("This overlaps with your break from 6 Aug 2035").first()).toBeVisible();
  await expect(add(page).getByLabel("First day")).toBeFocused();
  await add(page).getByLabel("First day").fill("2035-08-20");
  await add(page).getByRole("button", { name: "Add this period" }).press("Enter");
  await expect(periods(page)).toHaveText([/^Break/, /^12 hours a week20 Aug 2035 to 30 Sept? 2035/]);

  await page.getByRole("button", { name: "Remove the period from 6 Aug 2035 to 19 Aug 2035" }).press("Enter");
  await expect(periods(page)).toHaveText([/^12 hours a week/]);
  await expect(page.locator(":focus")).not.toHaveJSProperty("tagName", "BODY");
  await page.reload();
  await expect(hours.getByLabel("Hours a week")).toHaveValue("7.5");
  await expect(periods(page)).toHaveCount(1);
});

test("a plan can be moved before another, by the keyboard too, and the dashboard opens on the first", async ({
  page,
  account,
}) => {
  await signUp(page, account);
  await chooseStart(page, "ai-engineer", "data-analyst");
  await newPlan(page, "ai-engineer");
  await newPlan(page, "data-scientist");
  await expect(page.getByText(/Begins after Towards AI Engineer, on \d/)).toBeVisible();
  await page.goto("/plans");
  const titles = page.getByRole("region", { name: "Plans you follow" }).getByRole("heading", { level: 3 });
  await expect(titles).toHaveText(["Towards AI Engineer", "Towards Data Scientist"]);
  await page.getByRole("button", { name: "Move up: Towards Data Scientist" }).press("Enter");
  await expect(titles).toHaveText(["Towards Data Scientist", "Towards AI Engineer"]);
  await expect(page.getByRole("button", { name: "Move down: Towards Data Scientist" })).toBeFocused();
  await page.goto("/dashboard");
  await expect(page.getByRole("main")).toContainText("Towards Data Scientist");
  await page.goto("/time");
  await page.getByRole("button", { name: "Move down: Towards Data Scientist" }).press("Enter");
  const order = page.getByRole("region", { name: "Order of your plans" }).getByRole("listitem");
  await expect(order).toContainText(["Towards AI Engineer", "Towards Data Scientist"]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("study time is kept by plain forms, and a refused one comes back filled", async ({ page, account }) => {
    await signUp(page, account);
    await page.goto("/time");
    await addPeriod(add(page), "2035-08-06", "2035-08-05", "0");
    await expect(add(page).getByText("not before the first day").first()).toBeVisible();
    await expect(add(page).getByLabel("First day")).toHaveValue("2035-08-06");
    await addPeriod(add(page), "2035-08-06", "2035-08-19", "0");
    await expect(periods(page)).toHaveText([/^Break/]);
    await page.getByRole("button", { name: "Remove the period from 6 Aug 2035" }).click();
    await expect(periods(page)).toHaveCount(0);
    const hours = page.getByRole("form", { name: "Hours a week" });
    await hours.getByLabel("Hours a week").fill("12");
    await hours.getByRole("button", { name: "Save" }).click();
    await page.reload();
    await expect(hours.getByLabel("Hours a week")).toHaveValue("12");
  });
});
