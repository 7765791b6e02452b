import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { formWith } from "./forms";
import { unexpectedLines } from "./judge";
import { newPerson, type Person, password, sendFilled } from "./person";
import { type Product, withDatabase } from "./product";
import { tell } from "./table";
import { visitor } from "./visitor";
import { act, rate, resultOf } from "./writers";

const hour = 3_600_000;
const day = 24 * hour;

const isLong = process.env.TEST_LONG === "1";

/** Instants around both changes of Paris's time, and the day that it is there. */
const changesOfTime: readonly (readonly [instant: string, day: string])[] = [
  ["2027-03-27T22:59:00Z", "2027-03-27"],
  ["2027-03-27T23:01:00Z", "2027-03-28"], // the night of the lost hour
  ["2027-03-28T01:01:00Z", "2027-03-28"],
  ["2027-03-28T21:59:00Z", "2027-03-28"],
  ["2027-03-28T22:01:00Z", "2027-03-29"],
  ["2027-10-31T00:30:00Z", "2027-10-31"], // the hour that comes twice
  ["2027-10-31T01:30:00Z", "2027-10-31"],
  ["2027-10-31T22:59:00Z", "2027-10-31"],
  ["2027-10-31T23:01:00Z", "2027-11-01"],
];

const folder = mkdtempSync(join(tmpdir(), "waypoint-clock-"));
const file = join(folder, "offset");
writeFileSync(file, "0");

export function removeClock(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What the product is started with, for its clock to be moved. */
export const movableClock = {
  NODE_OPTIONS: `--import=${pathToFileURL("tests/hostile/shifted-clock.mjs").href}`,
  HOSTILE_CLOCK: file,
};

let product: Product;
let ada: Person;
let steps: readonly string[];
let jumps = 0;

/**
 * The server's clock jumps while it runs, as when a machine wakes up or its time is set right. The database's does not,
 * as where it is another machine's.
 */
export function describeClock(running: () => Product): void {
  let log: () => string;

  describe("when the clock jumps", () => {
    beforeAll(async () => {
      product = running();
      log = product.listen();
      ada = await newPerson(product.port);
      steps = await withDatabase(product, async (client) => {
        const planId = ada.plan.split("/")[2];
        const { rows } = await client.query('SELECT id FROM "PlanStep" WHERE "planId" = $1 ORDER BY position', [
          planId,
        ]);
        return rows.map(({ id }) => String(id));
      });
    });

    afterAll(async () => {
      await jump(0);
      tell({ what: "jumps of the server's clock", tried: jumps, refused: 0, survived: jumps, lost: 0 });
    });

    test("an hour back, a session goes on, and what is written counts", async () => {
      await jump(-hour);
      expect(await statusOf("/dashboard")).toBe(200);
      expect(resultOf(await rate(ada.browser, "python", 2))).toEqual({ ok: true });
      await signInAgain();
      expect(await statusOf("/dashboard")).toBe(200);
    });

    test("an hour back, a wait after wrong passwords grows no longer than its longest", async () => {
      await jump(0);
      for (let time = 0; time < 5; time++) await wrongPassword(ada.email);
      expect(await wrongPassword(ada.email)).toMatch(/^Too many attempts\. Try again in \d+ seconds?\.$/);
      await jump(-hour);
      expect(await wrongPassword(ada.email)).not.toMatch(/ (1[6-9]|[2-9]\d|\d{3,}) minutes/);
    });

    test("a day forwards, the wait is over, sessions go on, and days are the new ones", async () => {
      await jump(day);
      await signInAgain();
      for (const path of ["/dashboard", ada.plan, "/time", "/gap", "/account"]) expect(await statusOf(path)).toBe(200);
      const tomorrow = dayInParis(Date.now() + day);
      expect(await completeNext()).toBe(tomorrow);
      expect((await ada.browser.ask({ path: "/plans/new" })).body).toContain(tomorrow);
    });

    test("back by that day, what is done goes on, and progress keeps its days in order", async () => {
      await jump(0);
      expect(await completeNext()).toBe(dayInParis(Date.now()));
      expect(await statusOf(ada.plan)).toBe(200);
      const points = await withDatabase(product, async (client) => {
        const { rows } = await client.query(
          'SELECT day::text, "stepsDone" FROM "ProgressPoint" WHERE "planId" = $1 ORDER BY day',
          [ada.plan.split("/")[2]],
        );
        return rows.map(({ stepsDone }) => Number(stepsDone));
      });
      expect(points).toEqual([...points].sort((a, b) => a - b));
      expect(points.at(-1)).toBe(2);
    });

    test("beyond the thirty days of a session, it has ended, and signing in begins another", async () => {
      await jumpTo("2027-03-27T22:30:00Z");
      expect((await ada.browser.ask({ path: "/dashboard" })).headers.location).toMatch(/^\/sign-in/);
      await signInAgain();
      expect(await statusOf("/dashboard")).toBe(200);
    });

    test.each(isLong ? changesOfTime : changesOfTime.slice(4, 7))(
      "over the change of Paris's time, to %s, a step is done on %s",
      async (instant, expected) => {
        await jumpTo(instant);
        if ((await ada.browser.ask({ path: "/dashboard" })).status !== 200) await signInAgain();
        expect(await completeNext()).toBe(expected);
        expect(await statusOf(ada.plan)).toBe(200);
      },
    );

    test("none of it is an error", () => expect(unexpectedLines(log())).toEqual([]));
  });
}

/** Sets the server's clock to the machine's and so many milliseconds. */
async function jump(offset: number): Promise<void> {
  jumps++;
  writeFileSync(file, String(offset));
  product.run().process.kill("SIGUSR2");
  await vi.waitFor(() => expect(readFileSync(`${file}.read`, "utf8")).toBe(String(offset)));
}

const jumpTo = (instant: string) => jump(Date.parse(instant) - Date.now());

const statusOf = async (path: string) => (await ada.browser.ask({ path })).status;

/** Marks the next open step of the plan done, and returns the day on which it counts as done. */
async function completeNext(): Promise<string> {
  const stepId = steps[0] ?? "";
  steps = steps.slice(1);
  const page = await ada.browser.ask({ path: `${ada.plan}/steps/${stepId}` });
  const { actionId, fields } = formWith(page.body, "Mark done");
  const own = fields.filter(([name]) => name === "planId" || name === "stepId");
  const result = resultOf(await act(ada.browser, ada.plan, actionId ?? "", own));
  expect(result).toMatchObject({ ok: true });
  return withDatabase(product, async (client) => {
    const { rows } = await client.query('SELECT "doneOn"::text AS day FROM "PlanStep" WHERE id = $1', [stepId]);
    return String(rows[0]?.day);
  });
}

async function signInAgain(): Promise<void> {
  ada.browser.forgetCookies();
  await sendFilled(ada.browser, "/sign-in", 'name="password"', { email: ada.email, password });
}

/** What somebody reads who gives a wrong password. */
async function wrongPassword(email: string): Promise<string> {
  const browser = visitor(product.port);
  const page = await browser.ask({ path: "/sign-in" });
  const { actionId, fields } = formWith(page.body, 'name="password"');
  const own = fields.filter(([name]) => name === "next");
  const result = resultOf(
    await act(browser, "/sign-in", actionId ?? "", [...own, ["email", email], ["password", "wrong wrong wrong"]]),
  );
  return result?.ok === false ? result.error.message : "";
}

const dayInParis = (instant: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" }).format(instant);
