import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { dismissProposal } from "@/lib/plans/dismiss-proposal";
import type { PlanPage } from "@/lib/plans/pages";
import { planPage, plansPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { startStep } from "@/lib/plans/start-step";
import { takeProposal } from "@/lib/plans/take-proposal";
import { undoStep } from "@/lib/plans/undo-step";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles, sampleWith, skillText } from "@/tests/unit/catalog/sample-catalog";
import { inPlaceOf, load } from "./moving-catalogue";
import { aiEngineer, newMember, newPlan, rate, stepId, wholeSteps } from "./people";

await freshDatabase();

const noon = new Date("2026-03-20T12:00:00Z");
const harder = sampleWith("roles/builder.yaml", "skill: testing, level: 3", "skill: testing, level: 4");
let member: Member;
let planId: string;

beforeEach(async () => {
  await load(sampleFiles);
  member = await newMember(`${randomUUID()}@example.org`);
  planId = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() });
  await complete("coding@1", "Wrote a first program.");
});

/** The sample's file with one piece of text replaced, alone. */
function only(file: string, text: string, replacement: string) {
  return { [file]: sampleWith(file, text, replacement)[file] ?? "" };
}

async function complete(key: string, note?: string) {
  return completeStep(member, { planId, stepId: await stepId(planId, key), note, link: undefined, withNeeds: [] });
}

const startedAt = new Date("2026-03-04T08:00:00Z");
const coding = "  - { skill: coding, level: 2, weight: 3, essential: false, why: It is how they are built }\n";
/** Both parts of a split skill are required. */
const withTwoParts = {
  ...sampleFiles,
  ...only("roles/builder.yaml", coding, `${coding}${coding.replace("coding", "modelling")}`),
};

/** Keys and times of the steps that are started and not done. */
async function started() {
  return db.planStep.findMany({
    where: { planId, startedAt: { not: null }, doneAt: null },
    select: { key: true, startedAt: true },
    orderBy: { key: "asc" },
  });
}

async function offered() {
  const proposal = await readProposal(member, planId, noon);
  if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
  return proposal;
}

async function evidenceIn(id: string) {
  const steps = await wholeSteps(member, id, noon);
  return steps.flatMap(({ title, note, state }) => (note === null ? [] : [{ title, note, state: state.kind }]));
}

/** What is left to do and until when. */
async function figuresOf(id: string) {
  const page = await planPage(member, id, noon);
  return page && { totalHours: page.totalHours, finish: page.finish, readyDate: page.readyDate, steps: stepsOf(page) };
}

const stepsOf = (page: PlanPage) => page.phases.flatMap(({ steps }) => steps.map(({ title }) => title));

/** Made of the catalogue and the ratings as they are, from the same day. */
const freshPlan = () =>
  newPlan(member, { ...aiEngineer, roleId: "builder", startDate: "2026-03-20", creationKey: randomUUID() });

const take = async ({ inputs, revision }: { inputs: string; revision: number }) =>
  takeProposal(member, { planId, inputs, revision }, noon);

describe("a plan whose catalogue has moved on", () => {
  test("offers nothing while nothing that it depends on has changed", async () => {
    expect(await readProposal(member, planId, noon)).toBeNull();
    await load(sampleWith("skills/coding.yaml", "What coding is, in one sentence.", "What coding is, in other words."));
    expect(await readProposal(member, planId, noon)).toBeNull();
  });

  test("names what changed and what taking it would mean, and takes nothing unasked", async () => {
    const before = await planPage(member, planId, noon);
    await load(harder);
    expect(await offered()).toMatchObject({
      causes: ["Testing is required at Advanced instead of Independent."],
      stepsDone: 1,
      dismissed: false,
    });
    const { after, before: now } = (await offered()).difference;
    expect(after.steps).toBe(now.steps + 1);
    expect(await planPage(member, planId, noon)).toEqual({ ...before, isUpToDate: false });
  });

  test("names renamed and split skills, hours and projects", async () => {
    await load(inPlaceOf("coding", ["programming", "scripting"]));
    expect((await offered()).causes).toContain("Coding was split, and Now programming takes its place here.");
    await load(inPlaceOf("coding", ["programming"]));
    expect((await offered()).causes).toEqual(["Coding is now called Now programming."]);
    await load(sampleWith("roles/builder.yaml", "hours: 40", "hours: 50"));
    expect((await offered()).causes).toEqual(["The project Road bridge takes 50 hours instead of 40."]);
    await load(sampleWith("roles/builder.yaml", "id: road-bridge", "id: canal-bridge"));
    expect((await offered()).causes).toEqual([
      "The project Road bridge is no longer required.",
      "The project Road bridge is new.",
    ]);
  });

  test("names needs that were added, raised, lowered and removed", async () => {
    const need = (level: number) => `needs: [{ skill: coding, level: ${level} }]`;
    await load(sampleWith("skills/testing.yaml", need(2), need(3)));
    expect((await offered()).causes).toEqual(["Testing at Guided now needs Coding at Independent instead of Guided."]);
    await load(sampleWith("skills/testing.yaml", need(2), need(1)));
    expect((await offered()).causes).toEqual(["Testing at Guided now needs Coding at Aware instead of Guided."]);
    await load(sampleWith("skills/testing.yaml", need(2), "needs: []"));
    expect((await offered()).causes).toEqual(["Testing at Guided no longer needs Coding."]);
    const withSafety = { ...sampleFiles, "skills/safety.yaml": skillText("safety", []) };
    const both = need(2).replace("]", ", { skill: safety, level: 1 }]");
    await load({ ...withSafety, ...only("skills/testing.yaml", need(2), both) });
    expect((await offered()).causes).toEqual([
      "Safety at Aware is a new prerequisite.",
      "Testing at Guided now needs Safety at Aware.",
    ]);
  });

  test("names needs of a project that were added, raised, lowered and removed", async () => {
    const need = "      - { skill: testing, level: 2 }\n";
    await load(sampleWith("roles/builder.yaml", need, need.replace("2", "1")));
    expect((await offered()).causes).toEqual(["The project Road bridge now needs Testing at Aware instead of Guided."]);
    await load(sampleWith("roles/builder.yaml", need, need.replace("2", "3")));
    expect((await offered()).causes).toEqual([
      "The project Road bridge now needs Testing at Independent instead of Guided.",
    ]);
    await load(sampleWith("roles/builder.yaml", need, need.replace("testing", "coding")));
    expect((await offered()).causes).toEqual([
      "The project Road bridge now needs Coding at Guided.",
      "The project Road bridge no longer needs Testing.",
    ]);
    await load(sampleWith("roles/builder.yaml", "name: Road bridge", "name: Great bridge"));
    expect((await offered()).causes).toEqual(["The project Road bridge is now called Great bridge."]);
    await load(sampleWith("roles/builder.yaml", "weight: 4", "weight: 2"));
    expect((await offered()).causes).toEqual(["The project Road bridge counts less: 2 instead of 4 of 5."]);
  });

  test("names requirements that were added, lowered and removed, and skills that were retired", async () => {
    const asked = "  - { skill: coding, level: 2, weight: 3, essential: false, why: It is how they are built }\n";
    await load(sampleWith("roles/builder.yaml", asked, ""));
    expect((await offered()).causes).toEqual(["Coding is no longer required."]);
    await load(sampleWith("roles/builder.yaml", asked, asked.replace("level: 2, weight: 3", "level: 1, weight: 4")));
    expect((await offered()).causes).toEqual([
      "Coding is required at Aware instead of Guided.",
      "Coding counts more: 4 instead of 3 of 5.",
    ]);
    await load({
      ...sampleFiles,
      "skills/safety.yaml": skillText("safety", []),
      ...only("roles/builder.yaml", asked, `${asked}${asked.replace("coding", "safety")}`),
    });
    expect((await offered()).causes).toEqual(["Safety at Guided is now required."]);
    const { "skills/testing.yaml": _retired, ...others } = sampleFiles;
    const builder = sampleFiles["roles/builder.yaml"]
      ?.replace("  - { skill: testing, level: 3, weight: 5, essential: true, why: Bridges have to hold }\n", "")
      .replace("{ skill: testing, level: 2 }", "{ skill: coding, level: 2 }");
    await load({ ...others, "roles/builder.yaml": builder ?? "" });
    expect((await offered()).causes).toEqual([
      "Testing is no longer required.",
      "The project Road bridge now needs Coding at Guided.",
      "The project Road bridge no longer needs Testing.",
    ]);
  });

  test("says nothing of needs that a split only gave another name", async () => {
    await load(inPlaceOf("coding", ["programming", "scripting"]));
    expect((await offered()).causes).toEqual(["Coding was split, and Now programming takes its place here."]);
  });

  test("says that its role was retired, and has nothing to take", async () => {
    const { "roles/builder.yaml": builder = "", "profiles/tinkerer.yaml": profile = "", ...others } = sampleFiles;
    await load({
      ...others,
      "roles/mason.yaml": builder.replace("id: builder", "id: mason"),
      "profiles/tinkerer.yaml": profile.replace("role: builder", "role: mason"),
    });
    expect(await readProposal(member, planId, noon)).toEqual({ kind: "role-retired", roleName: "Builder" });
  });

  test("remembers that the person keeps it, until the next change", async () => {
    await load(harder);
    const { inputs } = await offered();
    await dismissProposal(member, { planId, inputs });
    expect(await offered()).toMatchObject({ dismissed: true });
    await load(sampleWith("roles/builder.yaml", "hours: 40", "hours: 50"));
    expect(await offered()).toMatchObject({ dismissed: false });
  });
});

describe("taking a changed catalogue", () => {
  test("plans the rest from today and keeps finished steps with their evidence", async () => {
    await load(harder);
    const change = await offered();
    expect(await take(change)).toMatchObject({ ok: true });
    expect(await readProposal(member, planId, noon)).toBeNull();
    const page = await planPage(member, planId, noon);
    const steps = await wholeSteps(member, planId, noon);
    expect(steps[0]).toMatchObject({ title: "Coding: Aware", note: "Wrote a first program.", state: { kind: "done" } });
    expect(steps[1]?.start).toBe("2026-03-20");
    expect(steps.map(({ title }) => title)).toContain("Testing: Advanced");
    expect(page).toMatchObject({ stepsDone: 1, startDate: "2026-03-02" });
    expect((await plansPage(member)).active).toMatchObject([{ steps: steps.length, stepsDone: 1 }]);
    expect(await db.planRevision.count({ where: { planId } })).toBe(2);
  });

  test("keeps started what was started when its skill was renamed, and when it has its old name again", async () => {
    await startStep(member, { planId, stepId: await stepId(planId, "coding@2") }, startedAt);
    await load(inPlaceOf("coding", ["programming"]));
    await take(await offered());
    expect(await started()).toEqual([{ key: "programming@2", startedAt }]);
    await load(sampleFiles);
    await take(await offered());
    expect(await started()).toEqual([{ key: "coding@2", startedAt }]);
  });

  test("keeps started what was started when its skill was split, and when the parts are one again", async () => {
    await startStep(member, { planId, stepId: await stepId(planId, "coding@2") }, startedAt);
    await load(inPlaceOf("coding", ["scripting", "modelling"], withTwoParts));
    await take(await offered());
    expect(await started()).toEqual([
      { key: "modelling@2", startedAt },
      { key: "scripting@2", startedAt },
    ]);

    await load(sampleFiles);
    await take(await offered());
    expect(await started()).toEqual([{ key: "coding@2", startedAt }]);
  });

  test("plans a step that was opened again like any other, and keeps its evidence", async () => {
    await undoStep(member, { planId, stepId: await stepId(planId, "coding@1"), withDependents: [] });
    await load(harder);
    const { after } = (await offered()).difference;
    await take(await offered());
    expect(await evidenceIn(planId)).toEqual([
      { title: "Coding: Aware", note: "Wrote a first program.", state: "open" },
    ]);
    expect(await figuresOf(planId)).toEqual(await figuresOf(await freshPlan()));
    expect(after).toMatchObject({ hours: (await figuresOf(planId))?.totalHours });
  });

  test("gives the evidence of a step that was opened again to what took its place", async () => {
    await undoStep(member, { planId, stepId: await stepId(planId, "coding@1"), withDependents: [] });
    await load(inPlaceOf("coding", ["programming"], harder));
    await take(await offered());
    expect(await evidenceIn(planId)).toEqual([
      { title: "Now programming: Aware", note: "Wrote a first program.", state: "open" },
    ]);
    expect(await figuresOf(planId)).toEqual(await figuresOf(await freshPlan()));
  });

  test("sets the evidence of a step aside that the plan no longer has, until it has it again", async () => {
    await undoStep(member, { planId, stepId: await stepId(planId, "coding@1"), withDependents: [] });
    await rate(member, "coding", 1);
    await load(harder);
    await take(await offered());
    expect(await evidenceIn(planId)).toEqual([]);
    expect((await planPage(member, planId, noon))?.setAside).toEqual([
      { title: "Coding: Aware", note: "Wrote a first program.", link: null },
    ]);
    expect(await figuresOf(planId)).toEqual(await figuresOf(await freshPlan()));

    await rate(member, "coding", 0);
    await load(sampleFiles);
    await take(await offered());
    expect((await planPage(member, planId, noon))?.setAside).toEqual([]);
    expect(await evidenceIn(planId)).toMatchObject([{ title: "Coding: Aware", note: "Wrote a first program." }]);
  });

  test("does it once when it is asked twice, also at the same time", async () => {
    await load(harder);
    const change = await offered();
    const results = await Promise.all([take(change), take(change)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await take(change)).toMatchObject({ ok: true });
    expect(await db.planRevision.count({ where: { planId } })).toBe(2);
  });

  test("refuses what another tab has changed meanwhile", async () => {
    await load(harder);
    const change = await offered();
    await complete("coding@2");
    expect(await take(change)).toMatchObject({ ok: false, error: { kind: "plan-changed" } });
    await load(sampleWith("roles/builder.yaml", "hours: 40", "hours: 50"));
    const { revision } = await offered();
    expect(await take({ ...change, revision })).toMatchObject({ ok: false, error: { kind: "changed-once-more" } });
  });

  test("lets the plan be followed on: new steps depend on finished ones, and these can be undone", async () => {
    await load(inPlaceOf("coding", ["programming"], harder));
    await take(await offered());
    expect(await complete("programming@2")).toMatchObject({ ok: true });
    const coding = await stepId(planId, "coding@1");
    const asked = await undoStep(member, { planId, stepId: coding, withDependents: [] });
    if (asked.ok || asked.error.kind !== "dependents-done") throw new Error("It did not ask.");
    const dependents = asked.error.about;
    await undoStep(member, { planId, stepId: coding, withDependents: dependents.map(({ id }) => id) });
    expect((await planPage(member, planId, noon))?.stepsDone).toBe(0);
  });

  test("refuses the plan of someone else", async () => {
    await load(harder);
    const { inputs, revision } = await offered();
    const other = await newMember(`${randomUUID()}@example.org`);
    expect(await readProposal(other, planId, noon)).toBeNull();
    expect(await takeProposal(other, { planId, inputs, revision }, noon)).toMatchObject({
      ok: false,
    });
    expect(await dismissProposal(other, { planId, inputs })).toMatchObject({ ok: false });
  });
});
