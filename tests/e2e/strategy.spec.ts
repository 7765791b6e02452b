import { makePlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

test("both ways to order a plan show their days before one is chosen, and the plan shows its proof", async ({
  page,
  account,
}) => {
  await signUp(page, account);
  await chooseStart(page, "data-scientist", "data-analyst");
  await page.goto("/plans/new?role=data-scientist");

  for (const way of [/^Biggest gains first/, /^Ready soonest/]) {
    const choice = page.getByRole("radio", { name: way });
    await expect(choice).toBeVisible();
    await expect(page.locator("label").filter({ has: choice })).toContainText(
      /Ready to apply (in|on) \S.*\d{4} after [\d,]+ hours/,
    );
  }

  await makePlan(page, /^Ready soonest/);
  await expect(
    page.getByText("Proven fastest: no other selection of steps makes you ready in fewer hours."),
  ).toBeVisible();
});
