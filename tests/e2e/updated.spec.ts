import type { Page } from "@playwright/test";
import { firstOpenStep, newPlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

/** An action of a build that the server does not know. */
const otherBuild = "40".padEnd(42, "0");

test.describe("a page from before an update", () => {
  test("says so, and keeps what was typed over the reload", async ({ page, account }) => {
    await signUp(page, account);
    await chooseStart(page, "ai-engineer", "software-engineer");
    await newPlan(page, "ai-engineer");
    await firstOpenStep(page);
    const form = page.getByRole("form", { name: /^Mark .* done$/ }).first();
    await form.getByText("Add a note or a link as evidence").click();
    await form.getByLabel("Note").fill("A long note.\nWith a second line.");
    const restore = await updateServer(page);
    await form.getByRole("button", { name: "Mark done" }).click();
    await expect(form.getByText("Waypoint was updated. Reload the page")).toBeVisible();
    await expect(form.getByLabel("Note")).toHaveValue("A long note.\nWith a second line.");

    await restore();
    await form.getByRole("button", { name: "Reload the page" }).click();
    await expect(form.getByText("Waypoint was updated")).toBeHidden();
    await expect(form.getByLabel("Note")).toBeVisible();
    await expect(form.getByLabel("Note")).toHaveValue("A long note.\nWith a second line.");
    await form.getByRole("button", { name: "Mark done" }).click();
    await expect(page.getByText("With a second line.").first()).toBeVisible();
    await page.reload();
    await expect(page.getByText("What you typed is back.")).toHaveCount(0);
  });

  test("keeps every form of the page but no password", async ({ page, account }) => {
    await signUp(page, account);
    await page.goto("/account");
    const restore = await updateServer(page);
    await page.getByLabel("Name").fill("Ada");
    await page.getByLabel("Time zone").selectOption("Pacific/Auckland");
    await page.getByLabel("Current password").fill(account.password);
    await page.getByLabel("New password").fill("another quiet lake");
    await page.getByRole("button", { name: "Show password" }).first().click();
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("Waypoint was updated. Reload the page")).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("quiet");

    await restore();
    await page.getByRole("button", { name: "Reload the page" }).click();
    await expect(page.getByLabel("Name")).toHaveValue("Ada");
    await expect(page.getByLabel("Time zone")).toHaveValue("Pacific/Auckland");
    await expect(page.getByLabel("Current password")).toHaveValue("");
    await expect(page.getByLabel("New password")).toHaveValue("");
  });

  test("is loaded anew by a change of the theme, and what was typed stays", async ({ page }) => {
    await page.goto("/sign-up");
    await updateServer(page);
    await page.getByLabel("E-mail").fill("ada@example.com");
    const again = page.waitForEvent("load");
    await page.getByRole("button", { name: "Dark theme" }).click();
    await again;
    await expect(page.getByLabel("E-mail")).toHaveValue("ada@example.com");
  });

  test("without script is told in words what to do", async ({ request }) => {
    const answer = await request.post("/sign-up", {
      headers: { accept: "text/html" },
      multipart: { [`$ACTION_ID_${otherBuild}`]: "", email: "ada@example.com" },
    });
    expect(answer.status()).toBeLessThan(500);
    expect(answer.headers()["content-type"]).toContain("text/html");
    expect(await answer.text()).toContain("Waypoint was updated");
  });
});

/** From now on the server does not know the actions of this page; until the answer is called. */
async function updateServer(page: Page): Promise<() => Promise<void>> {
  await page.route("**", (route) => {
    const headers = route.request().headers();
    return route.continue({ headers: headers["next-action"] ? { ...headers, "next-action": otherBuild } : headers });
  });
  return () => page.unroute("**");
}
