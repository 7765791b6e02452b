import { describe, expect, test } from "vitest";
import { payPage } from "@/lib/pay/queries";
import { sayCurrentRole } from "@/lib/pay/say-current-role";
import { sayCurrentRoleInput } from "@/lib/pay/schema";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { newMember } from "@/tests/integration/plans/people";

await publishedDatabase();

describe("the pay of a plan", () => {
  test("knows no present role until it is said, and then its pay, until it is taken back", async () => {
    const member = await newMember("payer@example.org");
    expect(await payPage(member, "ai-engineer")).toMatchObject({
      current: null,
      target: { id: "ai-engineer", pay: { low: 150_000, high: 250_000 } },
    });
    expect(await sayCurrentRole(member, { currentRoleId: "data-scientist" })).toMatchObject({ ok: true });
    expect(await payPage(member, "ai-engineer")).toMatchObject({
      current: { id: "data-scientist", pay: { low: 115_000, high: 175_000 } },
    });
    await sayCurrentRole(member, { currentRoleId: null });
    expect(await payPage(member, "ai-engineer")).toMatchObject({ current: null });
  });

  test("refuses a role that is not in the catalogue, and keeps what was said", async () => {
    const member = await newMember("nobody@example.org");
    await sayCurrentRole(member, { currentRoleId: "statistician" });
    expect(await sayCurrentRole(member, { currentRoleId: "astronaut" })).toMatchObject({
      ok: false,
      error: { kind: "no-such-role" },
    });
    expect(await payPage(member, "ai-engineer")).toMatchObject({ current: { id: "statistician" } });
  });

  test("tells of a role that was chosen in another tab instead of overwriting it unseen", async () => {
    const member = await newMember("two-tabs@example.org");
    const say = (currentRoleId: string, seen: string) =>
      sayCurrentRole(member, sayCurrentRoleInput.parse({ currentRoleId, "seen.currentRoleId": seen }));
    expect(await say("data-scientist", "")).toMatchObject({ ok: true });
    expect(await say("statistician", "")).toMatchObject({
      error: {
        kind: "changed-elsewhere",
        stored: { currentRoleId: "data-scientist" },
        fields: { currentRoleId: expect.stringContaining("“Data Scientist”") },
      },
    });
    expect(await payPage(member, "ai-engineer")).toMatchObject({ current: { id: "data-scientist" } });
    expect(await say("statistician", "data-scientist")).toMatchObject({ ok: true });
  });

  test("tells nothing of a role that does not exist", async () => {
    expect(await payPage(await newMember("nowhere@example.org"), "astronaut")).toBeNull();
  });
});
