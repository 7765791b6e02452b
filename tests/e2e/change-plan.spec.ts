import { newPlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

test.use({ viewport: { width: 390, height: 844 } });

test("a plan is changed by keyboard on a phone, seen beside the present one before it is used", async ({
  page,
  account,
}) => {
  await signUp(page, account);
  await chooseStart(page, "machine-learning-engineer", "mlops-engineer");
  await newPlan(page, "machine-learning-engineer");
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });

  await page.getByRole("link", { name: "Change this plan" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Change this plan" })).toBeVisible();
  const region = page.getByRole("region", { name: "What changes" });
  await expect(region.getByText("The plan as it is", { exact: true })).toBeVisible();
  await expect(region.getByRole("button", { name: "Use this" })).toHaveCount(0);

  await page.getByRole("slider", { name: "Hours a week, by slider" }).press("End");
  await expect(page.getByLabel("Hours a week", { exact: true })).toHaveValue("40");
  await expect(region.getByRole("status")).toHaveText(/^As many hours as before, ready \d+ (weeks|days) sooner$/);
  await page.getByLabel("First day").fill("2020-01-01");
  await expect(page.getByText("This day has passed. Choose today or a later day.")).toBeVisible();
  await expect(region.getByRole("button", { name: "Use this" })).toHaveCount(0);
  await page.getByLabel("First day").fill("2099-03-02");
  await page.getByLabel("Ready by").fill("2099-03-09");
  await expect(region.getByText(/^No number of hours a week makes you ready by then/)).toBeVisible();
  await page.getByLabel("Ready by").fill("2100-03-09");
  await expect(region.getByText(/^It takes \d+(\.5)? hours a week/)).toBeVisible();

  await region.getByRole("button", { name: "Use this" }).press("Enter");
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  await expect(page.getByText("40 hours a week from")).toBeVisible();
  expect(refused).toEqual([]);
});
