import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { writeSessionToken } from "@/lib/accounts/auth/session-cookie";
import { memberFile } from "@/lib/accounts/member-file";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { db } from "@/lib/db/client";
import { browser } from "@/tests/integration/accounts/browser";
import { freshDatabase } from "@/tests/integration/fresh-database";

vi.mock("next/headers", async () => (await import("@/tests/integration/accounts/browser")).nextHeaders);
await freshDatabase();

const lateInTheEvening = () => new Date("2026-11-28T23:30:00Z");
const pieces = ["Skill,Level\r\n", "SQL,2\r\n"].map((text) => new TextEncoder().encode(text));
let made = 0;
const route = memberFile(
  "/account/data",
  async () => {
    made++;
    return { name: "ratings", ending: "csv", pieces };
  },
  lateInTheEvening,
);
const get = (signal?: AbortSignal) => route(new Request("http://localhost/file", { signal }));

beforeEach(() => {
  browser.reset();
  made = 0;
});

async function signIn(): Promise<void> {
  const { id: userId } = await db.user.create({
    data: { email: `${randomUUID()}@example.org`, timeZone: "Europe/Paris" },
  });
  await writeSessionToken(await startSession({ userId, userAgent: "Firefox", bothFactors: false }));
}

test("a visitor is sent to sign in, and from there to the page that has the link", async () => {
  const answer = await get();
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/sign-in?next=%2Faccount%2Fdata");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
});

test("a member gets the whole file, for nobody else to keep, named by the day where they live", async () => {
  await signIn();
  const answer = await get();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="ratings-2026-11-29.csv"');
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(await answer.text()).toBe("Skill,Level\r\nSQL,2\r\n");
});

test("the next file is made once the one before it is read, or its reader has gone away", async () => {
  await signIn();
  const first = await get();
  const leaving = new AbortController();
  const second = get(leaving.signal);
  for (let n = 0; n < 20; n++) await db.user.count(); // far longer than a file takes
  expect(made).toBe(1);
  await first.text();
  await second;
  expect(made).toBe(2);
  const third = get(); // after the second has its turn, since who asks first is known by the database's answer
  leaving.abort();
  expect(await (await third).text()).toContain("SQL");
  expect(made).toBe(3);
});
