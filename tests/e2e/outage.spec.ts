import { renameSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
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
  await chooseStart(page, "ai-engineer", "data-analyst");
  await page.goto("/profile");
  await rate(page, "Python", 3);
  const settings = await page.context().newPage();
  await settings.goto("/account");
  await settings.getByLabel("Name").fill("Ada of the outage");

  await test.step("an error that nobody expected keeps what was typed", async () => {
    await administer('ALTER TABLE "User" RENAME COLUMN email TO away');
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("Something went wrong on our side")).toBeVisible();
    await expect(settings.getByLabel("Name")).toHaveValue("Ada of the outage");
    await administer('ALTER TABLE "User" RENAME COLUMN away TO email');
  });

  const giveBack = await takeDatabaseAway();

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
    expect((await reading.goto("/plans"))?.status()).toBe(503);
    await expect(reading.getByRole("heading", { level: 1 })).toContainText(/database/i);
  });

  await test.step("the process lives and is not ready", async () => {
    expect((await reading.request.get("/healthz")).status()).toBe(200);
    const ready = await reading.request.get("/readyz");
    expect([ready.status(), await ready.json()]).toEqual([503, { database: "unavailable" }]);
  });

  await test.step("a page for everyone stands as it was", async () => {
    await visitor.reload();
    await expect(visitor.getByRole("heading", { level: 1, name: "Roles" })).toBeVisible();
    await expect(visitor.getByRole("link", { name: "AI Engineer" }).first()).toBeVisible();
  });

  giveBack();

  await test.step("everything works again", async () => {
    await settings.getByRole("button", { name: "Save" }).click();
    await expect(settings.getByText("Saved")).toBeVisible();
    await reading.getByRole("button", { name: /try again/i }).click();
    await expect(reading.getByRole("heading", { level: 1, name: /plans/i })).toBeVisible();
    await rate(page, "Python", 4);
  });
});

async function administer(statement: string): Promise<void> {
  const { url } = await startCluster(process.env.E2E_DATA ?? "");
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Leaves no way to the server, which itself stays up, and cuts what was open. Returns what gives it back. */
async function takeDatabaseAway(): Promise<() => void> {
  const cluster = await startCluster(process.env.E2E_DATA ?? "");
  const client = new Client({ connectionString: cluster.urlOf("postgres") });
  await client.connect();
  const socket = join(new URL(cluster.url).searchParams.get("host") ?? "", ".s.PGSQL.5432");
  renameSync(socket, `${socket}.away`);
  await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'waypoint'");
  await client.end();
  return () => renameSync(`${socket}.away`, socket);
}
