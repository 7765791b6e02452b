import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { planPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { completeStepInput } from "@/lib/plans/schema";
import { undoStep } from "@/lib/plans/undo-step";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, levelOf, newMember, newPlan, rate, stepId, wholeSteps } from "./people";

await publishedDatabase();

let member: Member;
let planId: string;
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.com`);
  planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
});

const complete = async (key: string, withNeeds: string[] = []) =>
  completeStep(member, { planId, stepId: await stepId(planId, key), note: undefined, link: undefined, withNeeds });
const undo = async (key: string, withDependents: string[] = []) =>
  undoStep(member, { planId, stepId: await stepId(planId, key), withDependents });
const readiness = async () => (await planPage(member, planId))?.readiness;
const lastPoint = async () =>
  db.progressPoint.findFirstOrThrow({ where: { planId }, orderBy: { day: "desc" }, omit: { at: true, day: true } });
const events = async (skillId: string) =>
  db.ratingEvent.findMany({
    where: { userId: member.id, skillId },
    select: { level: true, source: true },
    orderBy: { id: "asc" },
  });

describe("completeStep", () => {
  test("raises rating and readiness, with history and the day's progress", async () => {
    await complete("git@1");
    const before = (await readiness()) ?? 0;
    const result = await complete("git@2");
    expect(result).toMatchObject({ ok: true, value: { marked: [{ name: "Git and code review: Guided" }] } });
    expect(await levelOf(member, "git")).toBe(2);
    expect(await readiness()).toBeGreaterThan(before);
    expect(await events("git")).toEqual([
      { level: 1, source: "milestone" },
      { level: 2, source: "milestone" },
    ]);
    expect(await lastPoint()).toMatchObject({ planId, readiness: await readiness(), stepsDone: 2 });
  });

  test("never lowers a rating that is higher already", async () => {
    await rate(member, "programming", 4);
    await complete("programming@1");
    expect(await levelOf(member, "programming")).toBe(4);
  });

  test("keeps note and link with the step", async () => {
    const input = completeStepInput.parse({
      planId,
      stepId: await stepId(planId, "programming@1"),
      note: "  Wrote a parser.  ",
      link: "https://example.com/parser",
    });
    await completeStep(member, input);
    const steps = await wholeSteps(member, planId);
    expect(steps.find(({ title }) => title === "Programming: Aware")).toMatchObject({
      note: "Wrote a parser.",
      link: "https://example.com/parser",
      state: { kind: "done" },
    });
  });

  test("leaves one result and one history row when two tabs mark the same step", async () => {
    const results = await Promise.all([
      complete("programming@1"),
      complete("programming@1"),
      complete("programming@1"),
    ]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(results.filter((result) => result.ok && result.value.marked.length > 0)).toHaveLength(1);
    expect(await events("programming")).toHaveLength(1);
    expect(await db.plan.findUnique({ where: { id: planId }, select: { revision: true } })).toEqual({ revision: 2 });
  });

  test("loses neither of two different steps marked at the same time", async () => {
    await Promise.all([complete("programming@1"), complete("docker@1", []), complete("sql@1")]);
    const page = await planPage(member, planId);
    const doneNow = page?.stepsDone ?? 0;
    expect(doneNow).toBeGreaterThan(0);
    expect(await lastPoint()).toMatchObject({
      readiness: page?.readiness,
      stepsDone: doneNow,
      hoursDone: page?.hoursDone,
    });
  });

  test("changes nothing when a done step is marked again", async () => {
    await complete("programming@1");
    const before = await db.planStep.findFirst({ where: { planId, key: "programming@1" } });
    expect(await complete("programming@1")).toMatchObject({ ok: true, value: { marked: [] } });
    expect(await db.planStep.findFirst({ where: { planId, key: "programming@1" } })).toEqual(before);
    expect(await events("programming")).toHaveLength(1);
  });

  test("marks a step done before its turn where its needs allow it, and offers no other plan for that", async () => {
    const [first, ...later] = await wholeSteps(member, planId);
    const step = later.findLast(({ kind, needs }) => kind === "skill" && needs.length === 0);
    if (!first || !step) throw new Error("Every later step needs another.");
    const input = { planId, stepId: step.id, note: undefined, link: undefined, withNeeds: [] };
    const firstDay = new Date("2026-03-02T12:00:00Z");
    expect(await completeStep(member, input, firstDay)).toMatchObject({
      ok: true,
      value: { marked: [{ id: step.id }] },
    });
    expect(await planPage(member, planId)).toMatchObject({ stepsDone: 1, current: [{ id: first.id }] });
    expect(await readProposal(member, planId, firstDay)).toBeNull();
  });

  test("asks first when needs are open, names them, and changes nothing", async () => {
    const result = await complete("programming@3");
    if (result.ok || result.error.kind !== "needs-open") throw new Error("It did not ask.");
    expect(result.error.about.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Programming: Aware", "Programming: Guided"]),
    );
    expect(result.error.message).toContain("Programming: Guided");
    expect(await levelOf(member, "programming")).toBe(null);
    expect((await planPage(member, planId))?.stepsDone).toBe(0);
  });

  test("asks again when only some of the open needs were agreed to", async () => {
    const result = await complete("programming@3", [await stepId(planId, "programming@1")]);
    expect(result).toMatchObject({ ok: false, error: { kind: "needs-open" } });
    expect((await planPage(member, planId))?.stepsDone).toBe(0);
  });

  test("marks a step done together with the needs that were agreed to", async () => {
    const asked = await complete("programming@3");
    if (asked.ok || asked.error.kind !== "needs-open") throw new Error("It did not ask.");
    const result = await complete(
      "programming@3",
      asked.error.about.map(({ id }) => id),
    );
    expect(result.ok && result.value.marked).toHaveLength(asked.error.about.length + 1);
    expect(await levelOf(member, "programming")).toBe(3);
    expect((await planPage(member, planId))?.stepsDone).toBe(asked.error.about.length + 1);
  });

  test("counts a project towards readiness, also in another plan", async () => {
    const otherPlan = await newPlan(member, { ...aiEngineer, strategy: "fast-track", creationKey: randomUUID() });
    const before = (await planPage(member, otherPlan))?.readiness ?? 0;
    const asked = await complete("cited-knowledge-assistant");
    if (asked.ok || asked.error.kind !== "needs-open") throw new Error("It did not ask.");
    await complete(
      "cited-knowledge-assistant",
      asked.error.about.map(({ id }) => id),
    );
    const after = await planPage(member, otherPlan);
    expect(after?.readiness).toBe(await readiness());
    expect(after?.readiness).toBeGreaterThan(before);
    const points = await db.progressPoint.findMany({
      where: { plan: { userId: member.id } },
      select: { readiness: true },
    });
    expect(points).toEqual([{ readiness: after?.readiness }, { readiness: after?.readiness }]);
  });
});

describe("undoStep", () => {
  test("restores rating and readiness", async () => {
    const before = await readiness();
    await complete("programming@1");
    expect(await undo("programming@1")).toMatchObject({
      ok: true,
      value: { undone: [{ name: "Programming: Aware" }] },
    });
    expect(await levelOf(member, "programming")).toBe(null);
    expect(await readiness()).toBe(before);
    expect(await lastPoint()).toMatchObject({ readiness: before, stepsDone: 0, hoursDone: 0 });
    expect(await events("programming")).toEqual([
      { level: 1, source: "milestone" },
      { level: null, source: "milestone" },
    ]);
  });

  test("goes back to what the person had said before", async () => {
    await rate(member, "git", 1);
    await rate(member, "programming", 2);
    await complete("programming@1");
    const asked = await complete("programming@3");
    if (asked.ok || asked.error.kind !== "needs-open") throw new Error("It did not ask.");
    await complete(
      "programming@3",
      asked.error.about.map(({ id }) => id),
    );
    expect(await levelOf(member, "programming")).toBe(3);
    await undo("programming@3");
    expect(await levelOf(member, "programming")).toBe(2);
  });

  test("keeps what was rated of this skill in between", async () => {
    await complete("programming@1");
    await rate(member, "programming", 4);
    await undo("programming@1");
    expect(await levelOf(member, "programming")).toBe(4);
  });

  test("keeps what was rated of other skills in between", async () => {
    await complete("programming@1");
    await rate(member, "docker", 2);
    await undo("programming@1");
    expect(await levelOf(member, "docker")).toBe(2);
    const fresh = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
    expect(await readiness()).toBe((await planPage(member, fresh))?.readiness);
  });

  test("keeps the milestones of the same skill that are still done", async () => {
    await complete("programming@1");
    await complete("programming@2", [await stepId(planId, "programming@1")]);
    const level = await levelOf(member, "programming");
    await undo("programming@2");
    expect([level, await levelOf(member, "programming")]).toEqual([2, 1]);
  });

  test("asks first when done steps depend on it, then undoes all together", async () => {
    await complete("programming@1");
    await complete("programming@2");
    const asked = await undo("programming@1");
    if (asked.ok || asked.error.kind !== "dependents-done") throw new Error("It did not ask.");
    expect(asked.error.about.map(({ name }) => name)).toEqual(["Programming: Guided"]);
    expect((await planPage(member, planId))?.stepsDone).toBe(2);

    expect(
      await undo(
        "programming@1",
        asked.error.about.map(({ id }) => id),
      ),
    ).toMatchObject({ ok: true });
    expect((await planPage(member, planId))?.stepsDone).toBe(0);
    expect(await levelOf(member, "programming")).toBe(null);
  });

  test("changes nothing for a step that is not done", async () => {
    expect(await undo("programming@1")).toMatchObject({ ok: true, value: { undone: [] } });
    expect(await events("programming")).toEqual([]);
  });

  test("can be done and undone any number of times", async () => {
    const before = await readiness();
    for (let round = 0; round < 3; round++) {
      await complete("programming@1");
      expect(await levelOf(member, "programming")).toBe(1);
      await undo("programming@1");
    }
    expect([await readiness(), await levelOf(member, "programming")]).toEqual([before, null]);
  });
});
