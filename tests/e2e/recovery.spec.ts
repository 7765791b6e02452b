import AxeBuilder from "@axe-core/playwright";
import { linkInMail } from "./outbox";
import { sendForm } from "./send-form";
import { expect, signIn, signUp, test } from "./waypoint";

test.describe("back into an account", () => {
  test("a forgotten password is set anew by the link in a mail, by keyboard, once", async ({ page, account }) => {
    await signUp(page, account);
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgot your password?" }).press("Enter");
    await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
    await page.getByLabel("E-mail").fill(account.email);
    await page.getByLabel("E-mail").press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "a link is on its way" })).toBeVisible();

    const link = await linkInMail(account.email, "reset-password");
    await page.goto(link);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole("textbox", { name: "New password" }).fill("an owl above the harbour");
    await page.getByRole("textbox", { name: "New password" }).press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "new password is set" })).toBeVisible();
    await signIn(page, { ...account, password: "an owl above the harbour" });

    await page.goto("/account");
    await expect(page.getByText("Confirmed", { exact: true })).toBeVisible();
    await page.goto(link);
    await expect(page.getByText("This link has been used already")).toBeVisible();
  });

  test("a link of another account changes nothing in the one that is signed in", async ({ page, account, browser }) => {
    const other = { ...account, email: `other-${account.email}` };
    const context = await browser.newContext();
    await signUp({ request: context.request }, other);
    await context.close();
    const link = await linkInMail(other.email, "confirm-address");

    await signUp(page, account);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This link belongs to another account" })).toBeVisible();
    await expect(page.getByRole("main").getByText(account.email)).toBeVisible();
    await page.getByRole("link", { name: "Keep your session" }).click();
    await expect(page).toHaveURL(/\/dashboard/);
  });

  test("the address changes once both ends have agreed, without script", async ({
    page,
    account,
    browser,
    baseURL,
  }) => {
    await signUp(page, account);
    const { pathname, search } = new URL(await linkInMail(account.email, "confirm-address"));
    await sendForm(page.request, pathname + search, "Confirm", {});

    await page.goto("/account");
    await page.getByLabel("New address").fill(`new-${account.email}`);
    await page.getByRole("button", { name: "Change address" }).click();
    await expect(page.getByText("use the links in the mails to both addresses")).toBeVisible();

    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const plain = await context.newPage();
    await plain.goto(await linkInMail(account.email, "change-address"));
    await plain.getByRole("button", { name: "Approve" }).click();
    await expect(plain.getByText("once the new address is confirmed")).toBeVisible();
    await plain.goto(await linkInMail(`new-${account.email}`, "change-address"));
    await plain.getByRole("button", { name: "Confirm" }).click();
    await expect(plain.getByText("Your account has its new address")).toBeVisible();
    await context.close();

    await page.reload();
    await expect(page.getByRole("button", { name: `Account of new-${account.email}` })).toBeVisible();
  });

  test("a browser is signed out from another one", async ({ page, account, browser, baseURL }) => {
    await signUp(page, account);
    const context = await browser.newContext({ baseURL });
    const phone = await context.newPage();
    await phone.goto("/sign-in");
    await signIn(phone, account);

    await page.goto("/account");
    const sessions = page.getByRole("region", { name: "Where you are signed in" });
    await expect(sessions.getByRole("listitem")).toHaveCount(2);
    await sessions.getByRole("button", { name: /^Sign out Chrom/ }).press("Enter");
    await expect(sessions.getByRole("listitem")).toHaveCount(1);
    await phone.goto("/plans");
    await expect(phone).toHaveURL(/\/sign-in/);
    await context.close();
  });
});
