import { expect, signIn, signOut, signUp, test } from "./waypoint";

const membersPages = ["/dashboard", "/welcome", "/profile", "/gap", "/plans", "/plans/new", "/time", "/account"];

test.describe("sign-in", () => {
  test("asks a visitor to sign in before any page of a member, and leads on to that page", async ({
    page,
    account,
  }) => {
    await signUp(page, account);
    await page.goto("/dashboard");
    await signOut(page, account);

    await page.goto("/plans");
    await expect(page).toHaveURL(/\/sign-in\?/);
    await signIn(page, account);
    await expect(page).toHaveURL(/\/plans$/);
  });

  test("never asks again while the session is good", async ({ page, account }) => {
    await signUp(page, account);
    for (const path of membersPages) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible(); // what a page leads on to has come
      await expect(page.getByRole("button", { name: `Account of ${account.email}` })).toBeVisible();
      await expect(page).not.toHaveURL(/sign-in/);
    }
  });

  test("says that e-mail and password do not match, and not which of them", async ({ page, account }) => {
    await signUp(page, account);
    await page.context().clearCookies();

    const answers: string[] = [];
    for (const tried of [
      { email: account.email, password: "not this one, surely" },
      { email: `nobody-${account.email}`, password: account.password },
    ]) {
      await page.goto("/sign-in");
      await page.getByLabel("E-mail").fill(tried.email);
      await page.getByLabel("Password", { exact: true }).fill(tried.password);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      answers.push((await page.getByRole("main").getByRole("alert").textContent()) ?? "");
      await expect(page.getByLabel("E-mail")).toHaveValue(tried.email);
    }
    expect(answers[0]).toMatch(/do not match/);
    expect(answers[1]).toBe(answers[0]);
  });

  test("keeps what was typed and says at the field what is wrong with it", async ({ page, account }) => {
    await page.goto("/sign-up");
    await page.getByLabel("E-mail").fill(account.email);
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Create account" }).click();

    await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/10 characters or more/);
    await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("short");
    await expect(page.getByLabel("E-mail")).toHaveValue(account.email);
  });

  test("never leads to another site after signing in", async ({ page, account, baseURL }) => {
    await signUp(page, account);
    await page.context().clearCookies();
    await page.goto("/sign-in?next=https%3A%2F%2Fevil.example&callbackUrl=https%3A%2F%2Fevil.example");
    await signIn(page, account);
    expect(new URL(page.url()).origin).toBe(baseURL);
  });

  test("stays on the sign-in page whatever error it is told of", async ({ page }) => {
    const moves: string[] = [];
    page.on("framenavigated", (frame) => moves.push(frame.url()));
    await page.goto("/sign-in?error=anything");
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
    expect(moves.length).toBeLessThanOrEqual(2);
  });

  test("leads back to the page that a session ended on, without a loop", async ({ page, account, context }) => {
    await signUp(page, account);
    await page.goto("/gap");
    await context.clearCookies();

    await page.reload();
    await signIn(page, account);
    await expect(page).toHaveURL(/\/(gap|welcome)/);
  });

  test("sends its security headers with every page", async ({ request }) => {
    for (const path of ["/", "/sign-in", "/no-such-page"]) {
      const headers = (await request.get(path)).headers();
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toMatch(/script-src 'self' ('nonce-[^']+' 'strict-dynamic'|'sha256-[^']+')/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });

  test("marks the session cookie so that scripts and other sites cannot use it", async ({ page, account, context }) => {
    await signUp(page, account);
    const session = (await context.cookies()).find(({ name }) => name.endsWith("waypoint.session"));
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  });

  test("refuses a form that is larger than any of ours, says so, and keeps what was typed", async ({ page }) => {
    const long = `${"x".repeat(70 * 1024)}@example.com`;
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").evaluate((field) => field.removeAttribute("maxlength"));
    await page.getByLabel("E-mail").fill(long);
    await page.getByLabel("Password", { exact: true }).fill("a quiet lake in winter");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();

    await expect(page.getByRole("main").getByRole("alert")).toContainText("more than Waypoint takes at once");
    await expect(page.getByLabel("E-mail")).toHaveValue(long);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("a quiet lake in winter");
  });

  test("answers an address that cannot be with a page that says so", async ({ page }) => {
    for (const address of ["/roles/%00", "/roles/%ff", "/search?q=%00"]) {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: "There is nothing at this address" })).toBeVisible();
    }
  });
});
