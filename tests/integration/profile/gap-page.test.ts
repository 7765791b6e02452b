import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { catalogForPlanning } from "@/lib/catalog/queries";
import { completeStep } from "@/lib/plans/complete-step";
import type { GapFigures } from "@/lib/profile/gap-page";
import { gapPage } from "@/lib/profile/queries";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, rate, stepId } from "@/tests/integration/plans/people";

await publishedDatabase();

async function figures(member: Member, roleId = "ai-engineer"): Promise<GapFigures> {
  const page = await gapPage(member, roleId);
  if (!page?.gap.ok) throw new Error("The gap of a published role can be computed.");
  return page.gap.figures;
}

async function memberAtTheTop(email: string): Promise<Member> {
  const member = await newMember(email);
  const catalog = await catalogForPlanning("ai-engineer");
  for (const { id } of catalog?.skills ?? []) await rate(member, id, 5);
  return member;
}

async function prove(member: Member, projectId: string): Promise<void> {
  const planId = await newPlan(member, aiEngineer);
  const step = { planId, stepId: await stepId(planId, projectId), note: undefined, link: undefined, withNeeds: [] };
  expect(await completeStep(member, step)).toMatchObject({ ok: true });
}

describe("gapPage", () => {
  test("has readiness 0 and every requirement open for someone unrated", async () => {
    const gap = await figures(await newMember("new@example.org"));
    expect(gap.now.readiness).toBe(0);
    expect(gap.now.isReady).toBe(false);
    expect(gap.requirements.every(({ have, share, hours }) => have === null && share > 0 && hours > 0)).toBe(true);
    expect(gap.projects.every(({ done, share }) => !done && share > 0)).toBe(true);
  });

  test("shares add up to the whole of what is missing, requirements and projects together", async () => {
    const member = await newMember("shares@example.org");
    await rate(member, "python", 2);
    const gap = await figures(member);
    const shares = [...gap.requirements, ...gap.projects].map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("names the largest share first and what is met last", async () => {
    const member = await newMember("order@example.org");
    await rate(member, "python", 3);
    const { requirements } = await figures(member);
    const shares = requirements.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(requirements.at(-1)).toMatchObject({ skillId: "python", have: 3, need: 3, hours: 0, share: 0 });
  });

  test("counts the hours of requirements, foundations and projects to the total", async () => {
    const { hours } = await figures(await newMember("hours@example.org"));
    expect(hours.requirements + hours.foundations + hours.projects).toBeCloseTo(hours.total, 6);
    expect(hours.foundations).toBeGreaterThan(0);
    expect(hours.untilReady).toBeLessThan(hours.total);
  });

  test("leaves only projects to someone who meets every requirement", async () => {
    const member = await memberAtTheTop("top@example.org");
    const gap = await figures(member);
    expect(gap.requirements.every(({ share }) => share === 0)).toBe(true);
    expect(gap.hours).toMatchObject({ requirements: 0, foundations: 0 });
    expect(gap.hours.projects).toBe(gap.hours.total);
    expect(gap.projects.map(({ share }) => share).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("tells someone who is ready so, and what would still add", async () => {
    const member = await memberAtTheTop("ready@example.org");
    await prove(member, "llm-feature-in-production");
    const gap = await figures(member);
    expect(gap.now.isReady).toBe(true);
    expect(gap.hours.untilReady).toBe(0);
    expect(gap.hours.total).toBeGreaterThan(0);
    expect(gap.projects.find(({ done }) => done)?.id).toBe("llm-feature-in-production");
  });

  test("counts what was never rated", async () => {
    const member = await newMember("unrated@example.org");
    const before = (await gapPage(member, "ai-engineer"))?.unrated ?? 0;
    await rate(member, "python", 0);
    expect((await gapPage(member, "ai-engineer"))?.unrated).toBe(before - 1);
  });

  test("is null for a role that is not there", async () => {
    expect(await gapPage(await newMember("norole@example.org"), "alchemist")).toBeNull();
  });
});
