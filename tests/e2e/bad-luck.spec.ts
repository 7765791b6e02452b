import { firstOpenStep, makePlan, newPlan, readinessOnPlan, stepButton } from "./plans";
import { chooseStart, createAccount, expect, signUp, test } from "./waypoint";

test.describe("a person with bad luck", () => {
  test("who clicks five times on a slow line has one plan", async ({ page, account }) => {
    await signUp(page, account);
    await chooseStart(page, "ai-engineer", "software-engineer");
    await page.goto("/plans/new?role=ai-engineer");
    let release = () => {};
    const clickedEnough = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/plans/new**", async (route) => {
      if (route.request().method() === "POST") await clickedEnough;
      await route.continue();
    });
    // All five at once: before the page's script is there, the first one already leaves the page.
    await page.getByRole("button", { name: "Make this plan" }).evaluate((button: HTMLButtonElement) => {
      for (let click = 0; click < 5; click++) button.click();
    });
    release();
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);

    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.goto("/plans");
    await expect(page.getByRole("main").getByRole("link", { name: /AI Engineer/ })).toHaveCount(1);
  });

  test("who has the plan in two tabs and marks the same step in both has it done once", async ({ page, account }) => {
    await signUp(page, account);
    await chooseStart(page, "ai-engineer", "software-engineer");
    await newPlan(page, "ai-engineer");
    const other = await page.context().newPage();
    await other.goto(page.url());

    const [here, there] = [await firstOpenStep(page), await firstOpenStep(other)];
    expect(await there.title()).toBe(await here.title());
    await here.markDone();
    await there.markDone();

    await page.reload();
    await other.reload();
    expect(await readinessOnPlan(other)).toBe(await readinessOnPlan(page));
    await expect(page.locator(stepButton).filter({ hasText: "Done on" })).toHaveCount(1);
  });

  test("who lives ahead of the server sees the days of their own zone", async ({ browser, account }) => {
    const auckland = await browser.newContext({ timezoneId: "Pacific/Auckland" });
    const page = await auckland.newPage();
    await page.goto("/sign-up");
    await createAccount(page, account);
    await chooseStart(page, "data-scientist", "statistician");
    await page.goto("/plans/new?role=data-scientist");
    await page.getByLabel("First day").fill("2027-01-11");
    await makePlan(page);

    await expect(page.getByRole("main")).toContainText("11 Jan 2027");
    await page.reload();
    await expect(page.getByRole("main")).toContainText("11 Jan 2027");
    await auckland.close();
  });

  test("who presses the button straight from a date makes the plan, however long its days take", async ({
    page,
    account,
  }) => {
    await signUp(page, account);
    await chooseStart(page, "data-scientist", "statistician");
    await page.goto("/plans/new?role=data-scientist");
    const { promise: answered, release } = held();
    await page.route("**/plans/new?*", async (route) => {
      if (route.request().method() === "POST") await answered;
      await route.continue();
    });

    await page.getByLabel("First day").fill("2027-01-11");
    const button = page.getByRole("button", { name: "Make this plan" });
    await button.hover();
    const place = await button.boundingBox();
    await page.mouse.down(); // leaves the date, whose days are now asked for
    await expect(page.getByRole("status").and(page.locator("[aria-busy=true]"))).toBeVisible();
    expect(await button.boundingBox()).toEqual(place);
    await page.mouse.up();
    release();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}/);
    await expect(page.getByRole("main")).toContainText("11 Jan 2027");
  });

  test("who asks for no hours a week is told so at the field and keeps the rest", async ({ page, account }) => {
    await signUp(page, account);
    await chooseStart(page, "ai-engineer", "data-analyst");
    await page.goto("/plans/new?role=ai-engineer");
    await page.getByLabel("First day").fill("2027-03-01");
    const hours = page.getByLabel("Hours a week");
    await hours.fill("0");
    await hours.blur();

    await expect(hours).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("First day")).toHaveValue("2027-03-01");
  });
});

/** A promise that is kept when it is let go. */
function held(): { promise: Promise<void>; release: () => void } {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}
