import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/plans/[planId]/steps/[stepId]/step.json/route";
import { beginSession, endSession } from "@/lib/accounts/auth/begin-session";
import { db } from "@/lib/db/client";
import { stepPage } from "@/lib/plans/queries";
import { browser } from "@/tests/integration/accounts/browser";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, stepId } from "./people";

vi.mock("next/headers", async () => (await import("@/tests/integration/accounts/browser")).nextHeaders);
vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await publishedDatabase();

const owner = await newMember(`${randomUUID()}@example.com`);
const planId = await newPlan(owner, { ...aiEngineer, creationKey: randomUUID() });
const params = { planId, stepId: await stepId(planId, "programming@1") };

beforeEach(async () => {
  browser.reset();
  await beginSession({ userId: owner.id });
});

const asked = (step: typeof params) => GET(new Request("http://localhost"), { params: Promise.resolve(step) });

describe("a step as JSON", () => {
  test("is what its page shows, for nobody else to keep", async () => {
    const answer = await asked(params);
    const page = await stepPage(owner, planId, params.stepId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toEqual({
      ok: true,
      value: { revision: page?.revision, step: page?.step, choices: page?.choices },
    });
  });

  test.each([
    ["signed out in this browser", () => endSession()],
    ["signed out from another one", () => db.session.deleteMany({ where: { userId: owner.id } })],
  ])("is refused to whoever was %s, with what to do", async (_, end) => {
    await end();
    const answer = await asked(params);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toMatchObject({
      ok: false,
      error: { kind: "signed-out", message: expect.stringContaining("Sign in again") },
    });
  });

  test("is not found where there is no such step", async () => {
    const answer = await asked({ ...params, stepId: randomUUID() });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ ok: false, error: { kind: "no-such-step" } });
  });
});
