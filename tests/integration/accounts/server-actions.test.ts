import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { memberAction, visitorAction } from "@/lib/accounts/action";
import { beginSession, endSession } from "@/lib/accounts/auth/begin-session";
import { currentMember, requireMember } from "@/lib/accounts/auth/session";
import type { Member } from "@/lib/accounts/member";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { done, fail } from "@/lib/result";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { capturedLines } from "@/tests/unit/log/captured-lines";
import { browser } from "./browser";

vi.mock("next/headers", async () => (await import("./browser")).nextHeaders);
vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const ada = { email: "ada@example.org", password: "correct horse battery", timeZone: "Europe/Paris" };
const noteInput = z.object({ note: z.string({ error: "Write a note." }).min(3, { error: "Write a little more." }) });

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

async function signAdaIn(): Promise<void> {
  const session = await signUp(ada, "203.0.113.1");
  if (!session.ok) throw new Error(session.error.message);
  await beginSession(session.value);
}

beforeEach(async () => {
  browser.reset();
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
});

describe("currentMember", () => {
  test("is nobody before signing in, the member after it, nobody after signing out", async () => {
    expect(await currentMember()).toBeNull();
    await signAdaIn();
    expect(await currentMember()).toMatchObject({ email: ada.email });
    await endSession();
    expect(await currentMember()).toBeNull();
  });
});

describe("requireMember", () => {
  test("sends a visitor to sign in and from there back to the page", async () => {
    browser.send({ "x-waypoint-path": "/plans/7?tab=done" });
    await expect(requireMember()).rejects.toMatchObject({
      digest: expect.stringContaining("/sign-in?next=%2Fplans%2F7%3Ftab%3Ddone"),
    });
  });

  test("gives the member on every page with one valid session", async () => {
    await signAdaIn();
    for (const path of ["/dashboard", "/skills", "/gap", "/plans", "/account"]) {
      browser.send({ "x-waypoint-path": path });
      expect((await requireMember()).email).toBe(ada.email);
    }
  });
});

describe("memberAction", () => {
  const useCase = vi.fn(async (member: Member, { note }: { note: string }) => done(`${member.email}: ${note}`));
  const action = memberAction(noteInput, useCase);
  beforeEach(() => {
    useCase.mockClear();
  });

  test("runs the use-case for the member with what was typed", async () => {
    await signAdaIn();
    expect(await action(null, form({ note: "Read chapter 3" }))).toEqual({
      ok: true,
      value: "ada@example.org: Read chapter 3",
    });
  });

  test("tells a visitor so without leaving the page, whatever was typed", async () => {
    expect(await action(null, form({ note: "" }))).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    expect(useCase).not.toHaveBeenCalled();
  });

  test("says at the field what is wrong with it", async () => {
    await signAdaIn();
    expect(await action(null, form({ note: "a" }))).toMatchObject({
      error: { kind: "invalid", fields: { note: "Write a little more." } },
    });
    expect(await action(null, form({}))).toMatchObject({ error: { fields: { note: "Write a note." } } });
    expect(useCase).not.toHaveBeenCalled();
  });

  test("takes a forged call, with anything in place of a form, as an empty one", async () => {
    await signAdaIn();
    const forged: unknown = { note: "no form at all" };
    expect(await Reflect.apply(action, undefined, [null, forged])).toMatchObject({ error: { kind: "invalid" } });
  });

  test("hands failures of the use-case on, and errors to the boundary", async () => {
    await signAdaIn();
    const failing = memberAction(noteInput, async () => fail({ kind: "no-such-step", message: "It is not there." }));
    expect(await failing(null, form({ note: "abc" }))).toMatchObject({ error: { kind: "no-such-step" } });
    const broken = memberAction(noteInput, async () => {
      throw new RangeError("a fault of ours");
    });
    await expect(broken(null, form({ note: "abc" }))).rejects.toThrow("a fault of ours");
  });

  test("answers a failure of the database as a value and logs its cause, once, without what was typed", async () => {
    await signAdaIn();
    browser.send({ "x-waypoint-path": "/plans?from=hush", "x-request-id": "b2c1" });
    const lines = capturedLines();
    const cut = memberAction(noteInput, (_member, { note }) =>
      db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid()), ${note}`;
        return done(null);
      }),
    );
    expect(await cut(null, form({ note: "hush" }))).toMatchObject({
      error: { kind: "unavailable", message: expect.stringContaining("Nothing was saved") },
    });
    const about = { requestId: "b2c1", method: "POST", path: "/plans" };
    expect(lines.all()).toMatchObject([{ ...about, err: { cause: { code: "57P01" } } }]);
    expect(JSON.stringify(lines.all())).not.toContain("hush");
  });
});

describe("visitorAction", () => {
  test("asks nobody who they are", async () => {
    const action = visitorAction(noteInput, async ({ note }) => done(note));
    expect(await action(null, form({ note: "hello" }))).toEqual({ ok: true, value: "hello" });
  });
});
