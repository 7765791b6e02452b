import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { completeStep } from "@/lib/plans/complete-step";
import { correctEvidence } from "@/lib/plans/correct-evidence";
import { planPage } from "@/lib/plans/queries";
import { renamePlan } from "@/lib/plans/rename-plan";
import { completeStepInput, correctEvidenceInput, renamePlanInput } from "@/lib/plans/schema";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, newMember, newPlan, stepId, wholeSteps } from "./people";

await publishedDatabase();

let member: Member;
let planId: string;
let step: { planId: string; stepId: string };
beforeEach(async () => {
  member = await newMember(`${randomUUID()}@example.com`);
  planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
  step = { planId, stepId: await stepId(planId, "programming@1") };
});

const rename = (form: Record<string, string>) => renamePlan(member, renamePlanInput.parse({ planId, ...form }));
const correct = (form: Record<string, string>) =>
  correctEvidence(member, correctEvidenceInput.parse({ ...step, ...form }));
const complete = (form: Record<string, string>) => completeStep(member, completeStepInput.parse({ ...step, ...form }));

async function evidence() {
  const view = (await wholeSteps(member, planId)).find(({ id }) => id === step.stepId);
  return { note: view?.note, link: view?.link };
}

describe("a name that was changed in another tab", () => {
  test("is told instead of being overwritten unseen, and gives way once it was seen", async () => {
    const before = (await planPage(member, planId))?.title ?? "";
    expect(await rename({ title: "First tab", "seen.title": before })).toMatchObject({ ok: true });

    const second = await rename({ title: "Second tab", "seen.title": before });
    expect(second).toMatchObject({
      ok: false,
      error: {
        kind: "changed-elsewhere",
        stored: { title: "First tab" },
        fields: { title: expect.stringContaining("First tab") },
      },
    });
    expect((await planPage(member, planId))?.title).toBe("First tab");

    expect(await rename({ title: "Second tab", "seen.title": "First tab" })).toMatchObject({ ok: true });
    expect((await planPage(member, planId))?.title).toBe("Second tab");
  });

  test("is no conflict where both tabs want the same", async () => {
    const before = (await planPage(member, planId))?.title ?? "";
    await rename({ title: "Same", "seen.title": before });
    expect(await rename({ title: "Same", "seen.title": before })).toMatchObject({ ok: true });
  });
});

describe("evidence that was given in another tab", () => {
  test("is told instead of being overwritten unseen, and gives way once it was seen", async () => {
    await complete({ note: "Draft", link: "", "seen.note": "", "seen.link": "" });
    await correct({ note: "First\r\ntab", link: "example.org/first", "seen.note": "Draft", "seen.link": "" });

    const second = await correct({ note: "Second tab", link: "", "seen.note": "Draft", "seen.link": "" });
    const stored = { note: "First\ntab", link: "https://example.org/first" };
    expect(second).toMatchObject({ ok: false, error: { kind: "changed-elsewhere", stored } });
    expect(await evidence()).toEqual(stored);

    // A browser sends the line ends of a form as CR LF.
    const seen = { "seen.note": "First\r\ntab", "seen.link": stored.link };
    expect(await correct({ note: "Second tab", link: "", ...seen })).toMatchObject({ ok: true });
    expect(await evidence()).toEqual({ note: "Second tab", link: null });
  });

  test("is told to whoever marks the step done with other evidence, which is not lost unsaid", async () => {
    await complete({ note: "First tab", link: "", "seen.note": "", "seen.link": "" });
    expect(await complete({ note: "Second tab", link: "", "seen.note": "", "seen.link": "" })).toMatchObject({
      error: { kind: "changed-elsewhere", fields: { note: expect.stringContaining("First tab") } },
    });
    expect(await evidence()).toMatchObject({ note: "First tab" });
  });

  test("is no conflict for a second click on the same form", async () => {
    const form = { note: "Once", link: "", "seen.note": "", "seen.link": "" };
    expect(await complete(form)).toMatchObject({ ok: true });
    expect(await complete(form)).toMatchObject({ ok: true, value: { marked: [] } });
  });
});
