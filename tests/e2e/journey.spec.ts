import { firstOpenStep, makePlan, progressOnPlan, stepButton } from "./plans";
import { accountOf, chooseStartByForm, createAccount, expect, rate, signIn, signOut, signUp, test } from "./waypoint";

const rated = [
  ["Python", 3],
  ["Git and code review", 2],
  ["SQL", 4],
  ["Web APIs", 1],
  ["Docker and containers", 1],
  ["Prompt engineering", 1],
  ["LLM application development", 1],
  ["Product thinking", 2],
  ["Statistics", 3],
  ["Probability", 2],
] as const;

test("the whole way: sign up, rate skills, see the gap, follow a plan, mark the first milestone done", async ({
  page,
  account,
  browser,
}) => {
  test.setTimeout(240_000);
  await test.step("a new account, a role and a start", async () => {
    await page.goto("/sign-up");
    await createAccount(page, account);
    await chooseStartByForm(page, "AI Engineer", "I work as a data analyst");
    await expect(page.getByText("Assumed, please check").first()).toBeVisible();
  });

  await test.step("ten ratings changed, each kept", async () => {
    for (const [skill, level] of rated) await rate(page, skill, level);
    await page.reload();
    for (const [skill, level] of rated) {
      const summary = page.getByRole("article", { name: skill, exact: true }).locator("summary");
      await expect(summary).toContainText(new RegExp(`${level} · `));
    }
  });

  await test.step("the gap, with its figures as a table", async () => {
    await page.getByRole("link", { name: "See the gap" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your gap to AI Engineer" })).toBeVisible();
    await page.getByText("Show the figures as a table").first().click();
    await expect(page.getByRole("table").first().getByRole("row").filter({ hasText: "Python" })).toContainText("3");
  });

  await test.step("a plan", async () => {
    await page.getByRole("link", { name: "Make a plan" }).click();
    await makePlan(page);
  });

  const before = await progressOnPlan(page);
  const plan = page.url();
  const step = await firstOpenStep(page);
  const title = await step.title();

  await test.step("the first milestone done moves the bar of readiness", async () => {
    await step.markDone({ note: "Finished the tutorial and its exercises.", link: "https://example.com/work" });
    await expect.poll(() => progressOnPlan(page)).toBeGreaterThan(before);
  });

  const after = await progressOnPlan(page);
  await test.step("it is still there after a reload, and after signing out and in", async () => {
    await page.reload();
    expect(await progressOnPlan(page)).toBe(after);
    await signOut(page, account);
    await page.goto("/sign-in");
    await signIn(page, account);
    await page.goto(plan);
    expect(await progressOnPlan(page)).toBe(after);
    await expect(page.locator(stepButton).filter({ hasText: title })).toContainText("Done on");
  });

  await test.step("and in another browser of the same person", async () => {
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto("/sign-in");
    await signIn(other, account);
    await other.goto(plan);
    expect(await progressOnPlan(other)).toBe(after);
    await elsewhere.close();
  });

  await test.step("a second account sees none of it", async () => {
    const otherAccount = accountOf(`other-than-${account.email.replace(/\W/g, "-")}`);
    const row = page.locator(stepButton).filter({ hasText: title });
    const detail = `${await row.getAttribute("href")}/step.json`;
    const own = await page.request.get(detail);
    expect(own.headers()["cache-control"]).toContain("no-store");
    expect(await own.json()).toMatchObject({ ok: true, value: { step: { title } } });

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    expect((await other.request.get(detail)).status()).toBe(401);
    await signUp(other, otherAccount);
    expect((await other.request.get(detail)).status()).toBe(404);
    expect((await other.request.get(detail.replace("/step.json", ""))).status()).toBe(404);
    expect((await other.request.get(`${plan}/print`)).status()).toBe(404);
    const answer = await other.goto(plan);
    expect(answer?.status()).toBe(404);
    await expect(other.getByText(title)).toHaveCount(0);
    await other.goto("/plans");
    await expect(other.getByRole("main").getByRole("link", { name: /Towards/ })).toHaveCount(0);
    await elsewhere.close();
  });
});
