import { newPlan, stepsOf } from "./plans";
import { chooseStart, expect, rate, signUp, test } from "./waypoint";

test.use({ viewport: { width: 390, height: 844 } });

test("a corrected rating is offered to the plan, taken, looked up and taken back, on a phone by keyboard", async ({
  page,
  account,
}) => {
  await signUp(page, account);
  await chooseStart(page, "machine-learning-engineer", "data-analyst");
  await newPlan(page, "machine-learning-engineer");
  const plan = page.url();
  const steps = await stepsOf(page).count();

  await page.goto("/profile");
  await rate(page, "Kubernetes", 5);
  await page.goto("/dashboard");
  await expect(page.getByText(/^You already have \d+ steps?: \d+ fewer hours, ready /)).toBeVisible();
  await page.goto(plan);
  await page
    .locator("summary")
    .filter({ hasText: /^See the (step|\d+ steps) that changes?$/ })
    .press("Enter");
  await expect(page.getByText("You have it at Expert.").first()).toBeVisible();
  await page.getByRole("button", { name: "Update the plan" }).press("Enter");
  await expect(page.getByRole("button", { name: "Update the plan" })).toHaveCount(0);
  expect(await stepsOf(page).count()).toBeLessThan(steps);

  await page.getByRole("link", { name: "How this plan has changed" }).press("Enter");
  await expect(page.getByText("Followed your ratings")).toBeVisible();
  await page.getByRole("link", { name: /^See the plan of / }).press("Enter");
  await page.getByRole("button", { name: "Go back to this plan" }).press("Enter");
  await page.waitForURL(plan);
  await expect(stepsOf(page)).toHaveCount(steps);
  await expect(page.getByText(/You decided to keep the plan as it is$/)).toBeVisible();
});
