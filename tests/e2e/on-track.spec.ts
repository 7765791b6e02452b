import { firstOpenStep } from "./plans";
import { sendForm } from "./send-form";
import { chooseStart, expect, signUp, test } from "./waypoint";

test.use({ viewport: { width: 390, height: 844 } });

test("who is behind sees where their own pace leads, and dates the plan anew, on a phone by keyboard", async ({
  page,
  account,
}) => {
  const startDate = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  await signUp(page, account);
  await chooseStart(page, "data-scientist", "data-analyst");
  const plan = await sendForm(page.request, "/plans/new?role=data-scientist", "Make this plan", {
    roleId: "data-scientist",
    startDate,
  });
  await page.goto(plan);
  await (await firstOpenStep(page)).markDone();
  await page.reload();
  await expect(page.getByText(/^At this pace: ready .* later than planned/)).toBeVisible();

  await page
    .getByRole("button", { name: /^(Update the plan|Date the plan anew from today)$/ })
    .first()
    .press("Enter");
  await expect(page.getByRole("button", { name: /^(Update the plan|Date the plan anew from today)$/ })).toHaveCount(0);
  await page.goto("/dashboard");
  await expect(page.getByText(/^At this pace: ready /)).toBeVisible();
});
