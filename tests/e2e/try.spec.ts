import { expect, test } from "./waypoint";

test.describe("on a phone, by keyboard", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a plan is tried from the landing page, changed, and kept by signing up", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Where you are").focus();
    await page.keyboard.type("Data An");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Data Sc");
    await page.keyboard.press("Tab");
    await page.keyboard.type("7,5"); // focus by Tab has selected what was there
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/try\?from=data-analyst&to=data-scientist&hours=7%2C5/);
    const ready = page.getByRole("status").filter({ hasText: /^Ready to apply (on|in) / });
    await expect(ready).toBeAttached();
    await expect(page.getByRole("figure", { name: "The way to Data Scientist" })).toBeVisible();

    const hours = page.getByLabel("Hours a week");
    await hours.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Enter at least 0.5 hours.").first()).toBeVisible();
    await expect(hours).toBeFocused();
    await page.goBack();
    await expect(ready).toBeAttached();
    await expect(hours).toHaveValue("7,5");

    await page.getByRole("link", { name: "Sign up to keep this plan" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sign-up\?next=%2Fwelcome%3Frole%3Ddata-scientist%26start%3Ddata-analyst%26hours%3D7.5$/);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a plan is tried from the landing page, and bad choices are told in place", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Where you are").selectOption({ label: "Starting from scratch" });
    await page.getByLabel("Where you want to go").selectOption({ label: "AI Engineer" });
    await page.getByRole("button", { name: "Show the plan" }).click();
    await page.waitForURL(/\/try\?from=nothing&to=ai-engineer&hours=8/);
    await expect(page.getByRole("heading", { level: 2, name: "From scratch to AI Engineer" })).toBeVisible();

    await page.getByLabel("Where you are").selectOption({ label: "AI Engineer" });
    await page.getByRole("button", { name: "Show the plan" }).click();
    await expect(page.getByText("Choose two different roles", { exact: true })).toBeVisible();
    await expect(page.getByLabel("Where you are")).toHaveValue("ai-engineer");

    const answer = await page.goto("/try?from=data-anlyst&to=ai-engineer");
    expect(answer?.status()).toBe(404);
    await page.getByRole("link", { name: "Data Analyst", exact: true }).click();
    await expect(page.getByRole("heading", { level: 2, name: "From Data Analyst to AI Engineer" })).toBeVisible();
  });
});
