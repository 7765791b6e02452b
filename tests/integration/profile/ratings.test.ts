import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { givenLevel } from "@/lib/profile/given-level";
import { profilePage } from "@/lib/profile/queries";
import { rateSkill } from "@/lib/profile/rate-skill";
import { ratingHistory } from "@/lib/profile/rating-history";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";
import { holdingsOf } from "@/lib/ratings/holdings";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, rate, ratingsOf } from "@/tests/integration/plans/people";

await publishedDatabase();

async function skillOnPage(member: Parameters<typeof profilePage>[0], skillId: string) {
  const page = await profilePage(member, "ai-engineer");
  return page?.areas.flatMap(({ skills }): readonly RatedSkillEntry[] => skills).find(({ id }) => id === skillId);
}

describe("rateSkill", () => {
  test("keeps the rating and its history with time and source", async () => {
    const member = await newMember("history@example.org");
    const before = new Date().toISOString();
    await rate(member, "python", 2);
    await rate(member, "python", 3);
    await rate(member, "python", null);
    await rate(member, "python", 1);

    const history = await ratingHistory(member, "python");
    expect(history.map(({ level }) => level)).toEqual([1, null, 3, 2]);
    expect(history.every(({ cause, at }) => cause.kind === "self" && at >= before)).toBe(true);
    expect(await ratingsOf(member)).toEqual({ python: 1 });
  });

  test("answers with what was kept", async () => {
    const member = await newMember("answers@example.org");
    const rated = await rateSkill(member, { skillId: "sql", level: 4, confidence: "roughly" });
    expect(rated).toMatchObject({
      ok: true,
      value: { skillId: "sql", rating: { level: 4, confidence: "roughly", source: "self" } },
    });
  });

  test("tells unrated from level 0", async () => {
    const member = await newMember("zero@example.org");
    expect((await skillOnPage(member, "python"))?.rating).toBeNull();
    await rate(member, "python", 0);
    expect((await skillOnPage(member, "python"))?.rating).toMatchObject({ level: 0, source: "self" });
    await rate(member, "python", null);
    expect((await skillOnPage(member, "python"))?.rating).toBeNull();
    expect(await ratingsOf(member)).toEqual({});
  });

  test("shows a skill that another gives as held, and keeps no rating of it", async () => {
    const member = await newMember("given@example.org");
    await rate(member, "python", 3);
    const programming = await skillOnPage(member, "programming");
    expect(programming?.rating).toBeNull();
    expect(givenLevel(null, programming?.givenBy ?? [])).toEqual({ level: 3, from: "Python" });
    expect(await ratingsOf(member)).toEqual({ python: 3 });
    expect((await holdingsOf(db, member)).ratings).toEqual({ python: 3, programming: 3 });
  });

  test("counts the same thing said twice as said once", async () => {
    const member = await newMember("twice@example.org");
    await rate(member, "python", 2);
    await rate(member, "python", 2);
    await rate(member, "sql", null);
    expect(await ratingHistory(member, "python")).toHaveLength(1);
    expect(await ratingHistory(member, "sql")).toHaveLength(0);
  });

  test("keeps a change of confidence alone", async () => {
    const member = await newMember("confidence@example.org");
    await rate(member, "python", 2);
    await rateSkill(member, { skillId: "python", level: 2, confidence: "guess" });
    expect((await skillOnPage(member, "python"))?.rating).toMatchObject({ level: 2, confidence: "guess" });
  });

  test("ends at the last of two quick changes, also when they arrive together", async () => {
    const member = await newMember("quick@example.org");
    await Promise.all([1, 4, 2, 5, 3].map((level) => rate(member, "python", level)));
    const [last] = await ratingHistory(member, "python");
    expect(await ratingHistory(member, "python")).toHaveLength(5);
    expect(await ratingsOf(member)).toEqual({ python: last?.level });
  });

  test("loses none of many changes at once", async () => {
    const member = await newMember("many@example.org");
    const skills = ["python", "sql", "git", "docker", "statistics", "probability"];
    await Promise.all(skills.map((skillId, level) => rate(member, skillId, level % 6)));
    expect(await ratingsOf(member)).toEqual(Object.fromEntries(skills.map((skillId, level) => [skillId, level % 6])));
  });

  test.each([
    ["a skill that is not there", "alchemy", 2],
    ["a level that the scale does not have", "python", 6],
  ])("refuses %s and changes nothing", async (_what, skillId, level) => {
    const member = await newMember(`refuses-${skillId}@example.org`);
    const rated = await rateSkill(member, { skillId, level, confidence: "sure" });
    expect(rated).toMatchObject({ ok: false, error: { kind: "no-such-level" } });
    expect(await db.ratingEvent.count({ where: { userId: member.id } })).toBe(0);
  });

  test("touches nobody else's ratings and plans", async () => {
    const [member, other] = [await newMember("one@example.org"), await newMember("other@example.org")];
    await rate(other, "python", 4);
    const planId = await newPlan(other, aiEngineer);
    const before = await db.progressPoint.findMany({ where: { planId } });
    await rate(member, "python", 1);
    expect(await ratingsOf(other)).toEqual({ python: 4 });
    expect(await ratingHistory(other, "python")).toHaveLength(1);
    expect(await db.progressPoint.findMany({ where: { planId } })).toEqual(before);
  });

  test("moves the readiness of the person's plans in the same breath", async () => {
    const member = await newMember("progress@example.org");
    const planId = await newPlan(member, aiEngineer);
    const readiness = async () => (await db.progressPoint.findMany({ where: { planId } })).at(-1)?.readiness ?? -1;
    const before = await readiness();
    await rate(member, "python", 3);
    expect(await readiness()).toBeGreaterThan(before);
    await rate(member, "python", null);
    expect(await readiness()).toBe(before);
  });

  test("says so when the account is gone", async () => {
    const member = await newMember("gone@example.org");
    await db.user.delete({ where: { id: member.id } });
    const rated = await rateSkill(member, { skillId: "python", level: 1, confidence: "sure" });
    expect(rated).toMatchObject({ ok: false, error: { kind: "no-account" } });
  });
});

describe("the profile page", () => {
  test("keeps a change in one area while another is looked at", async () => {
    const member = await newMember("areas@example.org");
    await rate(member, "python", 3);
    await rate(member, "llm-apis", 1);
    const page = await profilePage(member, "ai-engineer");
    const rated = page?.areas.map(({ area, skills }) => [area, skills.filter(({ rating }) => rating).length]);
    expect(rated).toContainEqual(["Programming", 1]);
    expect(rated).toContainEqual(["Generative AI", 1]);
  });

  test("shows six statements of every skill that the role depends on", async () => {
    const page = await profilePage(await newMember("statements@example.org"), "ai-engineer");
    const skills = page?.areas.flatMap((area): readonly RatedSkillEntry[] => area.skills) ?? [];
    expect(skills.length).toBeGreaterThan(15);
    expect(skills.every(({ statements }) => new Set(statements.filter(Boolean)).size === 6)).toBe(true);
    expect(skills.some(({ required }) => !required)).toBe(true);
  });

  test("is null for a role that is not there", async () => {
    expect(await profilePage(await newMember("norole@example.org"), "alchemist")).toBeNull();
  });
});
