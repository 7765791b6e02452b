import type { Page } from "@playwright/test";
import { firstOpenStep, makePlan, stepButton, stepsOf } from "./plans";
import { createAccount, expect, rate, signOut, test } from "./waypoint";

test("every form works in a page that the browser has translated", async ({ page, account }) => {
  test.setTimeout(240_000);
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));

  await test.step("signing up and out", async () => {
    await goTranslated(page, "/sign-up");
    await createAccount(page, account);
    await translate(page);
    await signOut(page, account);
  });

  await test.step("signing in with a wrong password, then with the right one", async () => {
    await goTranslated(page, "/sign-in");
    await page.getByLabel("E-mail").fill(account.email);
    await page.getByLabel("Password", { exact: true }).fill("not this one, surely");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("do not match");
    await page.getByLabel("Password", { exact: true }).fill(account.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  });

  await test.step("choosing a start with hours that are none, then with some", async () => {
    await goTranslated(page, "/welcome");
    await page.getByRole("radio", { name: /^AI Engineer/ }).check();
    await page.getByRole("radio", { name: "I work as a data analyst" }).check();
    await page.getByLabel("Hours a week").fill("abc");
    await page.getByRole("button", { name: "Go on to your ratings" }).click();
    await expect(page.getByText("Enter a number of hours")).toBeVisible();
    await page.getByLabel("Hours a week").fill("8");
    await page.getByRole("button", { name: "Go on to your ratings" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Your profile" })).toBeVisible();
  });

  await test.step("rating a skill and clearing it", async () => {
    await goTranslated(page, "/profile");
    await rate(page, "Python", 3);
    const python = page.getByRole("article", { name: "Python", exact: true });
    await expect(python.locator("summary")).toContainText("3 · Independent");
    await python.getByRole("button", { name: "Clear the rating of Python" }).click();
    await expect(python.locator("summary")).toContainText("Not rated");
    await expect(python.getByRole("status")).toContainText("Saved");
  });

  await test.step("saving the study time", async () => {
    await goTranslated(page, "/time");
    const form = page.getByRole("form", { name: "Hours a week" });
    const hours = form.getByLabel("Hours a week");
    await hours.fill("1000");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Enter a number of hours")).toBeVisible();
    await hours.fill("7,5");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
  });

  await test.step("a new plan without hours, then with some", async () => {
    await goTranslated(page, "/plans/new?role=ai-engineer");
    await page.getByLabel("Hours a week").fill("0");
    await page.getByLabel("Hours a week").blur();
    await expect(page.getByText("Enter at least 0.5 hours.")).toBeVisible();
    await page.getByLabel("Role", { exact: true }).selectOption({ label: "Data Scientist" });
    await page.getByLabel("Hours a week").fill("8");
    await page.getByLabel("Hours a week").blur();
    await expect(page.getByText("Enter at least 0.5 hours.")).toBeHidden();
    await makePlan(page);
  });

  await test.step("a step done, the last one with all its prerequisites, and one undone", async () => {
    await translate(page);
    const first = await firstOpenStep(page);
    await first.markDone({ note: "Done.", link: "example.org" });
    await expect(page.getByText(/^1 of \d+$/).first()).toBeVisible(); // what was shown before is not shown for ever

    const card = stepsOf(page).last();
    await card.locator(stepButton).click();
    await card.getByRole("button", { name: "Mark done" }).click();
    await card.getByRole("button", { name: "Cancel" }).click();
    await card.getByRole("button", { name: "Mark done" }).click();
    await card.getByRole("button", { name: /^Mark all \d+ done$/ }).click();
    await expect(card.locator(stepButton)).toContainText("Done on");
    await card.getByRole("button", { name: "Mark as not done" }).click();
    await expect(card.locator(stepButton)).not.toContainText("Done on");
  });

  expect(broken).toEqual([]);
});

async function goTranslated(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await translate(page);
}

/**
 * Does to the page, once its script is there, what a browser's translator does, now and with all that is added later:
 * puts an element in the place of each text.
 */
async function translate(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const buttons = [...document.querySelectorAll("main button, main a")];
    return (
      buttons.length > 0 && buttons.every((button) => Object.keys(button).some((key) => key.startsWith("__react")))
    );
  });
  await page.evaluate(() => {
    const untouched = "script, style, noscript, textarea, option, svg, font";
    function translateIn(root: Node) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.data.trim() === "" || text.parentElement?.closest(untouched)) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    }
    translateIn(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) translateIn(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
