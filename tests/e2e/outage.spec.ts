import { startCluster } from "@/lib/db/embedded/start-cluster";
import { chooseStart, expect, rate, signUp, test } from "./waypoint";

// Runs when all other tests are done: it takes the database away from under the running product.

test("a database that is down loses nothing typed, is told, and is found again without a restart", async ({
  page,
  account,
  browser,
}) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto("/roles");
  await signUp(page, account);
  await chooseStart(page, "AI Engineer", "I work as a data analyst");
  await rate(page, "Python", 3);
  const settings = await page.context().newPage();
  await settings.goto("/account");
  await settings.getByLabel("Name").fill("Ada of the outage");

  const database = await startCluster(process.env.E2E_DATA ?? "");
  await database.stop();

  await test.step("a rating goes back to what was kept, and says so", async () => {
    const card = page.getByRole("article", { name: "Python", exact: true });
    await card.getByRole("radio").nth(5).click(); // not `check`: it is put back at once
    await expect(card.getByRole("status")).toContainText("Not saved");
    await expect(card.getByRole("radio").nth(3)).toBeChecked();
  });

  await test.step("a form keeps what was typed", async () => {
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("Waypoint can't reach its database right now")).toBeVisible();
    await expect(settings.getByLabel("Name")).toHaveValue("Ada of the outage");
  });

  const reading = await page.context().newPage();
  await test.step("a page says that the database cannot be reached", async () => {
    await reading.goto("/plans");
    await expect(reading.getByRole("heading", { level: 1 })).toContainText(/database/i);
  });

  await test.step("a page for everyone stands as it was", async () => {
    await visitor.reload();
    await expect(visitor.getByRole("heading", { level: 1, name: "Roles" })).toBeVisible();
    await expect(visitor.getByRole("link", { name: "AI Engineer" }).first()).toBeVisible();
  });

  await startCluster(process.env.E2E_DATA ?? "");

  await test.step("everything works again", async () => {
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("Saved")).toBeVisible();
    await reading.getByRole("button", { name: /try again/i }).click();
    await expect(reading.getByRole("heading", { level: 1, name: /plans/i })).toBeVisible();
    await rate(page, "Python", 4);
  });
});
