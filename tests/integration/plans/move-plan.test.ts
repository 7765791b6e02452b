import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { archivePlan, restorePlan } from "@/lib/plans/archive-plan";
import { movePlan } from "@/lib/plans/move-plan";
import { dashboardPage, plansPage } from "@/lib/plans/queries";
import { movePlanInput } from "@/lib/plans/schema";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan } from "./people";

await publishedDatabase();

/** A member who follows plans of these titles, made in this order. */
async function memberWith(email: string, titles: readonly string[]) {
  const member = await newMember(email);
  const ids = new Map<string, string>();
  for (const title of titles) {
    ids.set(title, await newPlan(member, { ...aiEngineer, title, creationKey: randomUUID() }));
  }
  return { member, idOf: (title: string) => ids.get(title) ?? "" };
}

const titles = async (member: Member) => (await plansPage(member)).active.map(({ title }) => title);

describe("the order of plans", () => {
  test("is that in which they were made, until the member moves one; the dashboard opens on the first", async () => {
    const { member, idOf } = await memberWith("order@example.com", ["a", "b", "c"]);
    expect(await titles(member)).toEqual(["a", "b", "c"]);
    expect((await movePlan(member, { planId: idOf("c"), place: 0 })).ok).toBe(true);
    expect(await titles(member)).toEqual(["c", "a", "b"]);
    const dashboard = await dashboardPage(member, undefined);
    expect(dashboard?.plan.title).toBe("c");
    expect(dashboard?.plans.map(({ title }) => title)).toEqual(["c", "a", "b"]);
    expect((await movePlan(member, { planId: idOf("c"), place: 1 })).ok).toBe(true);
    expect(await titles(member)).toEqual(["a", "c", "b"]);
  });

  test("is the same when a move is sent twice, or at once with others", async () => {
    const { member, idOf } = await memberWith("twice@example.com", ["a", "b", "c"]);
    await Promise.all([1, 2, 3].map(() => movePlan(member, { planId: idOf("b"), place: 0 })));
    expect(await titles(member)).toEqual(["b", "a", "c"]);
    await Promise.all(["a", "b", "c"].map((title) => movePlan(member, { planId: idOf(title), place: 0 })));
    expect((await titles(member)).sort()).toEqual(["a", "b", "c"]);
  });

  test("ends with what is moved beyond its end", async () => {
    const { member, idOf } = await memberWith("end@example.com", ["a", "b"]);
    await movePlan(member, movePlanInput.parse({ planId: idOf("a"), place: "99" }));
    expect(await titles(member)).toEqual(["b", "a"]);
  });

  test("puts a restored plan last, and a new one after it", async () => {
    const { member, idOf } = await memberWith("restored@example.com", ["a", "b"]);
    await archivePlan(member, { planId: idOf("a") });
    expect(await titles(member)).toEqual(["b"]);
    await restorePlan(member, { planId: idOf("a") });
    expect(await titles(member)).toEqual(["b", "a"]);
    await newPlan(member, { ...aiEngineer, title: "c", creationKey: randomUUID() });
    expect(await titles(member)).toEqual(["b", "a", "c"]);
  });

  test("holds no archived plan and nobody else's", async () => {
    const { member, idOf } = await memberWith("own@example.com", ["a", "b"]);
    const other = await newMember("stranger@example.com");
    expect(await movePlan(other, { planId: idOf("b"), place: 0 })).toMatchObject({ error: { kind: "no-such-plan" } });
    await archivePlan(member, { planId: idOf("b") });
    expect(await movePlan(member, { planId: idOf("b"), place: 0 })).toMatchObject({ error: { kind: "no-such-plan" } });
  });
});
