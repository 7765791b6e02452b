import { chooseStart, expect, signUp, test } from "./waypoint";

test("three roles are compared, the address holds the choice, and a reload keeps it", async ({ page }) => {
  await page.goto("/compare");
  await page.getByLabel("First role").selectOption({ label: "Data Scientist" });
  await page.getByLabel("Second role").selectOption({ label: "AI Engineer" });
  await page.getByLabel("Third role").selectOption({ label: "Machine Learning Engineer" });
  await page.getByRole("button", { name: "Compare" }).click();
  await page.waitForURL(/roles=data-scientist,ai-engineer,machine-learning-engineer$/);
  const heading = page.getByRole("heading", {
    level: 1,
    name: "Data Scientist, AI Engineer or Machine Learning Engineer",
  });
  await expect(heading).toBeVisible();
  await page.reload();
  await expect(heading).toBeVisible();
});

test("a mistyped role is told, with the one that was meant, and the others are compared", async ({ page }) => {
  await page.goto("/compare?roles=ai-engineer,data-scientst,statistician");
  await expect(page.getByText("There is no role “data-scientst”")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "AI Engineer or Statistician" })).toBeVisible();
  const answer = await page.goto("/routes/data-scientst/ai-engineer");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "Data Scientist to AI Engineer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Data Scientist to AI Engineer" })).toBeVisible();
  await expect(page.getByText("measurable quality benchmarks")).toBeVisible();
});

test("signed in, one's own profile lies over the comparison and begins the route", async ({ page, account }) => {
  await signUp(page, account);
  await chooseStart(page, "ai-engineer", "data-analyst");
  await page.goto("/compare?roles=ai-engineer,data-scientist");
  await expect(page.getByText("Your readiness")).toHaveCount(2);
  await page.getByText("Show the figures as a table").first().click();
  await expect(page.getByRole("columnheader", { name: "You" })).toBeVisible();
  await page.goto("/routes/data-analyst/ai-engineer");
  await page.getByRole("link", { name: "From where you stand" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "From where you stand to AI Engineer" })).toBeVisible();
});
