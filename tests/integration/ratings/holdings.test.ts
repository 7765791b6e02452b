import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { choosePage } from "@/lib/choose/queries";
import { comparePage } from "@/lib/compare/queries";
import { roleReadiness } from "@/lib/explore/queries";
import { completeStep } from "@/lib/plans/complete-step";
import { previewPlan } from "@/lib/plans/preview-plan";
import { dashboardPage, planPage, plansPage } from "@/lib/plans/queries";
import { gapPage } from "@/lib/profile/queries";
import { ownRoutes } from "@/lib/routes/matrix";
import { ownRoutePage } from "@/lib/routes/queries";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, rate, stepId } from "@/tests/integration/plans/people";

await publishedDatabase();

const roleId = "ai-engineer";
const project = "cited-knowledge-assistant";

let member: Member;
let planId: string;
beforeAll(async () => {
  member = await newMember("proven@example.org");
  await rate(member, "python", 2);
  planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
  const step = { planId, stepId: await stepId(planId, project), note: undefined, link: undefined };
  const asked = await completeStep(member, { ...step, withNeeds: [] });
  if (asked.ok || asked.error.kind !== "needs-open") throw new Error("It did not ask.");
  await completeStep(member, { ...step, withNeeds: asked.error.about.map(({ id }) => id) });
});

describe("a person who has proven a project", () => {
  test("is at the same readiness on every page", async () => {
    const gap = await gapPage(member, roleId);
    const compared = (await comparePage([roleId, "data-scientist"], member)).compared;
    const preview = await previewPlan(member, { roleId, hoursPerWeek: 10, startDate: "2026-03-02" });
    const figures = {
      gap: gap?.gap.ok && gap.gap.figures.now.readiness,
      plan: (await planPage(member, planId))?.readiness,
      dashboard: (await dashboardPage(member, planId))?.plan.readiness,
      list: (await plansPage(member)).active[0]?.readiness,
      compare: compared?.own?.roles[0]?.readiness,
      role: (await roleReadiness(member, roleId))?.readiness,
      preview: preview.ok && preview.value.readiness,
      route: (await ownRoutePage(member, "data-analyst", roleId))?.view?.figures.readiness,
    };
    expect(new Set(Object.values(figures)), JSON.stringify(figures)).toEqual(new Set([figures.gap]));
    expect(figures.gap).toBeGreaterThan(0);
  });

  test("is as many hours from ready on every page", async () => {
    const gap = await gapPage(member, roleId);
    const compared = (await comparePage([roleId, "data-scientist"], member)).compared;
    const preview = await previewPlan(member, { roleId, hoursPerWeek: 10, startDate: "2026-03-02" });
    const chosen = await choosePage(member, { pace: "daily" });
    const figures = {
      gap: gap?.gap.ok && gap.gap.figures.hours.untilReady,
      compare: compared?.own?.roles[0]?.readyHours,
      role: (await roleReadiness(member, roleId))?.readyHours,
      preview: preview.ok && preview.value.options[0]?.readyHours,
      routes: (await ownRoutes(member)).find(({ id }) => id === roleId)?.hours,
      route: (await ownRoutePage(member, "data-analyst", roleId))?.view?.figures.readyHours,
      choose: chosen?.ranking.find(({ id }) => id === roleId)?.readyHours,
    };
    expect(new Set(Object.values(figures)), JSON.stringify(figures)).toEqual(new Set([figures.gap]));
    expect(figures.gap).toBeGreaterThan(0);
  });
});
