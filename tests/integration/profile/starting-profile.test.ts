import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { chooseStart } from "@/lib/profile/choose-start";
import { ratingHistory } from "@/lib/profile/rating-history";
import { chooseStartInput, keepRatings, noStartingProfile } from "@/lib/profile/schema";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, rate, ratingsOf, stepId } from "@/tests/integration/plans/people";

await publishedDatabase();

async function start(member: Member, startingProfile: string, roleId = "ai-engineer"): Promise<string> {
  const result = await chooseStart(member, { roleId, startingProfile, hoursPerWeek: 6 });
  return result.ok ? "done" : result.error.kind;
}

async function profileLevels(profileId: string): Promise<Record<string, number>> {
  const ratings = await db.startingRating.findMany({ where: { profileId } });
  return Object.fromEntries(ratings.map(({ skillId, level }) => [skillId, level]));
}

const sourceOf = async (member: Member, skillId: string) =>
  (await db.rating.findUnique({ where: { userId_skillId: { userId: member.id, skillId } } }))?.source;

describe("chooseStart", () => {
  test("keeps role and hours, and fills in the profile as assumed guesses", async () => {
    const member = await newMember("fills@example.org");
    expect(await start(member, "data-analyst")).toBe("done");
    expect(await db.user.findUnique({ where: { id: member.id } })).toMatchObject({
      targetRoleId: "ai-engineer",
      hoursPerWeek: 6,
    });
    expect(await ratingsOf(member)).toEqual(await profileLevels("data-analyst"));
    const rows = await db.rating.findMany({ where: { userId: member.id } });
    expect(rows.every(({ source, confidence }) => source === "assumed" && confidence === "guess")).toBe(true);
  });

  test("never overwrites what the person said, be it higher, lower or zero", async () => {
    const member = await newMember("said@example.org");
    await rate(member, "sql", 0);
    await rate(member, "python", 5);
    await start(member, "data-analyst");
    expect(await ratingsOf(member)).toMatchObject({ sql: 0, python: 5 });
    expect(await sourceOf(member, "sql")).toBe("self");
    expect(await ratingHistory(member, "sql")).toHaveLength(1);
  });

  test("never overwrites a milestone", async () => {
    const member = await newMember("milestone@example.org");
    const planId = await newPlan(member, aiEngineer);
    const step = await stepId(planId, "git@1");
    await completeStep(member, { planId, stepId: step, note: undefined, link: undefined, withNeeds: [] });
    await start(member, "software-engineer");
    expect(await ratingsOf(member)).toMatchObject({ git: 1 });
    expect(await sourceOf(member, "git")).toBe("milestone");
  });

  test("replaces the assumptions of another profile, and only these", async () => {
    const member = await newMember("replaces@example.org");
    await start(member, "data-analyst");
    await rate(member, "sql", 4);
    await start(member, "software-engineer");
    expect(await ratingsOf(member)).toEqual({ ...(await profileLevels("software-engineer")), sql: 4 });
    expect(await sourceOf(member, "sql")).toBe("self");
  });

  test("takes back what was assumed for someone who is none of these", async () => {
    const member = await newMember("none@example.org");
    await start(member, "data-analyst");
    await rate(member, "sql", 4);
    await start(member, noStartingProfile);
    expect(await ratingsOf(member)).toEqual({ sql: 4 });
  });

  test("leaves the ratings alone where only the role changes", async () => {
    const member = await newMember("keep@example.org");
    await start(member, "data-analyst");
    const before = await db.ratingEvent.count({ where: { userId: member.id } });
    expect(await start(member, keepRatings, "data-scientist")).toBe("done");
    expect(await db.ratingEvent.count({ where: { userId: member.id } })).toBe(before);
    expect(await db.user.findUnique({ where: { id: member.id } })).toMatchObject({ targetRoleId: "data-scientist" });
  });

  test("applied twice is applied once", async () => {
    const member = await newMember("again@example.org");
    await start(member, "data-analyst");
    const before = await db.ratingEvent.count({ where: { userId: member.id } });
    await start(member, "data-analyst");
    expect(await db.ratingEvent.count({ where: { userId: member.id } })).toBe(before);
  });

  test("turns an assumption that the person confirms into their own", async () => {
    const member = await newMember("confirms@example.org");
    await start(member, "data-analyst");
    await rate(member, "sql", 3);
    expect(await sourceOf(member, "sql")).toBe("self");
  });

  test("tells what was changed in another tab instead of overwriting it unseen, and does it once it was seen", async () => {
    const member = await newMember("two-tabs@example.org");
    const choose = (roleId: string, seen: Record<string, string>) =>
      chooseStart(
        member,
        chooseStartInput.parse({ roleId, startingProfile: noStartingProfile, hoursPerWeek: "6", ...seen }),
      );
    const opened = { "seen.roleId": "", "seen.hoursPerWeek": "8" };
    expect(await choose("ai-engineer", opened)).toMatchObject({ ok: true });
    expect(await choose("ai-engineer", opened)).toMatchObject({ ok: true }); // a second click
    expect(await choose("data-scientist", opened)).toMatchObject({
      error: {
        kind: "changed-elsewhere",
        stored: { roleId: "ai-engineer", hoursPerWeek: "6" },
        fields: { roleId: expect.stringContaining("“AI Engineer”") },
      },
    });
    expect(await db.user.findUnique({ where: { id: member.id } })).toMatchObject({ targetRoleId: "ai-engineer" });
    const seen = { "seen.roleId": "ai-engineer", "seen.hoursPerWeek": "6" };
    expect(await choose("data-scientist", seen)).toMatchObject({ ok: true });
  });

  test("refuses a role or profile that is not there and changes nothing", async () => {
    const member = await newMember("refuses@example.org");
    expect(await start(member, "data-analyst", "alchemist")).toBe("no-such-role");
    expect(await start(member, "alchemist")).toBe("no-such-profile");
    expect(await ratingsOf(member)).toEqual({});
    expect(await db.user.findUnique({ where: { id: member.id } })).toMatchObject({ targetRoleId: null });
  });
});
