import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { firstOpenStep, newPlan } from "./plans";
import { chooseStart, expect, signUp, test } from "./waypoint";

test.describe("on a phone, by keyboard", () => {
  test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });

  test("a level is stated at a step in the list and at its page, and leads to what that changes", async ({
    page,
    account,
  }) => {
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
    await proposal.getByRole("button", { name: "Update the plan" }).press("Enter");
    await expect(proposal).toHaveCount(0);
    await expect(page.getByText(await step.title(), { exact: true })).toHaveCount(0);

    await firstOpenStep(page);
    await page.getByRole("link", { name: "Open this step on its own page" }).press("Enter");
    await page.getByText("I can do more than that").press("Enter");
    await page.getByRole("button", { name: "I can do this already" }).last().press("Enter");
    await expect(proposal).toBeFocused();
  });
});

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    where,
  ).toEqual([]);
}
