import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { firstOpenStep, newPlan, stepButton } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

const costs = "What this order costs";

test.describe("on a phone, by keyboard", () => {
  test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

  test("a level is stated at a step, and a step is put before another", async ({ page, account }) => {
    await signUp(page, account);
    await chooseStart(page, "machine-learning-engineer", "data-analyst");
    await newPlan(page, "machine-learning-engineer");
    const step = await firstOpenStep(page);
    const proposal = page.getByRole("region", { name: "What would change in this plan" });
    await expectAccessible(page, "an open step");

    await page.getByRole("button", { name: "I can do this already" }).first().press("Enter");
    await expect(proposal).toBeFocused();
    await expect(proposal).toBeInViewport();
    await expect(proposal).toContainText("You already have 1 step");
    await page.locator(stepButton).filter({ hasText: "Software testing: Aware" }).press("Enter");
    await page.getByRole("button", { name: /^I can do this already.*Software testing at Aware$/ }).press("Enter");
    await expect(proposal).toBeFocused();
    await expect(proposal).toContainText("You already have 2 steps");
    await proposal.getByRole("button", { name: "Update the plan" }).press("Enter");
    await expect(proposal).toHaveCount(0);
    await expect(page.getByText(await step.title(), { exact: true })).toHaveCount(0);

    await firstOpenStep(page);
    await page.getByRole("link", { name: "Open this step on its own page" }).press("Enter");
    await page.getByText("I can do more than that").press("Enter");
    await page.getByRole("button", { name: "I can do this already" }).last().press("Enter");
    await expect(proposal).toBeFocused();

    await firstOpenStep(page);
    await page.getByRole("link", { name: "Put it before or after another step" }).press("Enter");
    const earlier = page.getByRole("button", { name: "Move Data pipelines: Aware earlier" });
    await expect(earlier).toBeVisible();
    await earlier.press("Enter");
    await expect(page.getByRole("region", { name: costs })).toContainText(/ready (on the same day|.* (later|sooner))/i);
    await expect(earlier).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: /^Data pipelines: Aware before / })).toBeAttached();
    await expectAccessible(page, "an order and its cost");

    await page.getByRole("button", { name: "Move MLOps: Independent earlier" }).press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "MLOps" })).toHaveText(
      "MLOps at Independent can't come before MLOps at Guided: it builds on that.",
    );
    await page.getByRole("region", { name: costs }).getByRole("button", { name: "Use this" }).press("Enter");
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);

    await page.goto(`${page.url()}/order`);
    const decided = page.getByRole("checkbox", { name: /^Data pipelines: Aware before / });
    await decided.press("Space");
    await page.getByRole("region", { name: costs }).getByRole("button", { name: "Use this" }).press("Enter");
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    await page.goto(`${page.url()}/order`);
    await expect(earlier).toBeVisible();
    await expect(decided).toHaveCount(0);
  });
});

test("a step is dragged before another, and the cost is seen before it is kept", async ({ page, account }) => {
  await signUp(page, account);
  await chooseStart(page, "machine-learning-engineer", "data-analyst");
  await newPlan(page, "machine-learning-engineer");
  await page.goto(`${page.url()}/order`);
  const row = (title: string) =>
    page
      .getByRole("list", { name: "Open steps in order" })
      .getByRole("listitem")
      .filter({ has: page.getByText(title, { exact: true }) });
  const dragged = row("Data pipelines: Aware");
  const target = row("Programming: Independent");
  const region = page.getByRole("region", { name: costs });

  async function dragUp() {
    await dragged.locator("[data-handle]").hover();
    await page.mouse.down();
    await target.hover({ position: { x: 60, y: 4 } });
  }

  await dragUp();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(region).toHaveCount(0);

  await dragUp();
  await page.mouse.up();
  await expect(region.getByRole("button", { name: "Use this" })).toBeVisible();
  await expect(
    page.getByRole("checkbox", { name: "Data pipelines: Aware before Programming: Independent" }),
  ).toBeChecked();
  await region.getByRole("button", { name: "Use this" }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/with the order you chose/).first()).toBeAttached();
  await page.locator(stepButton).filter({ hasText: "Data pipelines: Aware" }).click();
  await expect(page.getByText("You put it before Programming: Independent.")).toBeAttached();
});

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    where,
  ).toEqual([]);
}
