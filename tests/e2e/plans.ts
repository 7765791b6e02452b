import { expect, type Locator, type Page } from "@playwright/test";
import { sendForm } from "./send-form";

/** Makes a plan, with everything as it is proposed, and shows it. */
export async function newPlan(page: Page, roleId: string): Promise<void> {
  await page.goto(await sendForm(page.request, `/plans/new?role=${roleId}`, "Make this plan", { roleId }));
}

/** From the page of a new plan to the plan, by its form. */
export async function makePlan(page: Page, strategy: RegExp = /^Ready soonest/): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("radio", { name: strategy }).check();
  await page.getByRole("button", { name: "Make this plan" }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
}

/** The steps in a plan's list, each with what is open of it. */
export function stepsOf(page: Page): Locator {
  return page.locator("li[id^=step-]");
}

/** Within a step, once the script is there: what opens it in place. */
export const stepButton = "a[aria-expanded]";

/** Readiness as the plan's page says it, in whole percent. */
export async function readinessOnPlan(page: Page): Promise<number> {
  const text = await page
    .getByRole("main")
    .getByText(/^\d+%$/)
    .first()
    .textContent();
  return Number(text?.replace("%", ""));
}

/** What is met and what is in progress together, as the bar of the plan's page draws them, 0 to 100. */
export async function progressOnPlan(page: Page): Promise<number> {
  const parts = page.getByRole("region", { name: "The plan in figures" }).locator("rect[data-part]");
  const widths = await parts.evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute("width"))));
  return widths.reduce((sum, width) => sum + width, 0);
}

type StepOnPage = {
  title(): Promise<string>;
  markDone(evidence?: { note: string; link: string }): Promise<void>;
};

/** The first step of the plan that is not done yet, opened. */
export async function firstOpenStep(page: Page): Promise<StepOnPage> {
  const form = page.getByRole("form", { name: /^Mark .* done$/ }).first();
  if (!(await form.isVisible())) {
    await stepsOf(page)
      .filter({ has: page.getByLabel("Open", { exact: true }) })
      .first()
      .locator(stepButton)
      .click();
    await expect(form).toBeVisible();
  }
  const name = (await form.getAttribute("aria-label")) ?? "";
  const title = name.replace(/^Mark (.*) done$/, "$1");
  const own = page.getByRole("form", { name, exact: true });
  return {
    title: async () => title,
    markDone: async (evidence) => {
      if (evidence) {
        await own.getByText("Add a note or a link as evidence").click();
        await own.getByLabel("Note").fill(evidence.note);
        await own.getByLabel("Link").fill(evidence.link);
      }
      await own.getByRole("button", { name: "Mark done" }).click();
      await expect(page.locator(stepButton).filter({ hasText: title }).first()).toContainText("Done on");
    },
  };
}
