import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { completeStep } from "@/lib/plans/complete-step";
import { dashboardPage, planPage, plansPage } from "@/lib/plans/queries";
import { undoStep } from "@/lib/plans/undo-step";
import { gapPage, profilePage } from "@/lib/profile/queries";
import { ratingHistory } from "@/lib/profile/rating-history";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles, sampleWith } from "@/tests/unit/catalog/sample-catalog";
import { inPlaceOf, load } from "./moving-catalogue";
import { aiEngineer, newMember, newPlan, rate, ratingsOf, stepId, wholeSteps } from "./people";

await freshDatabase();

let member: Member;
let planId: string;
const evidence = { note: "It compiles.", link: "https://example.org/work" };

/** Coding rated 1 and testing 0; coding up to 3 done by the plan, the last one with evidence. */
beforeEach(async () => {
  await load(sampleFiles);
  member = await newMember(`${randomUUID()}@example.org`);
  await rate(member, "coding", 1);
  await rate(member, "testing", 0);
  planId = await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() });
  await complete("coding@2");
  await complete("coding@3", evidence);
});

async function complete(key: string, given: { note?: string; link?: string } = {}) {
  const { note, link } = given;
  return completeStep(member, { planId, stepId: await stepId(planId, key), note, link, withNeeds: [] });
}

const undo = async (key: string) => undoStep(member, { planId, stepId: await stepId(planId, key), withDependents: [] });

/** What must be the same on every page, checked to be so. */
async function marks() {
  const page = await planPage(member, planId);
  const dashboard = await dashboardPage(member, planId);
  const card = (await plansPage(member)).active.find(({ id }) => id === planId);
  if (!page || !dashboard || !card) throw new Error("A page does not show the plan.");
  const { stepsDone, readiness } = page;
  expect({ ...dashboard.plan }).toMatchObject({ stepsDone, readiness });
  expect({ ...card }).toMatchObject({ stepsDone, readiness });
  expect(page.phases.reduce((sum, phase) => sum + phase.stepsDone, 0)).toBe(stepsDone);
  const steps = page.phases.flatMap((phase) => phase.steps);
  return {
    stepsDone,
    readiness,
    titles: steps.map(({ title }) => title),
    evidence: (await wholeSteps(member, planId)).flatMap(({ note, link }) => (note ? [{ note, link }] : [])),
  };
}

describe("a plan in progress under a catalogue that moves", () => {
  test("keeps everything when a skill is renamed, and its steps raise the new skill", async () => {
    const before = await marks();
    const history = (await ratingHistory(member, "coding")).length;
    await load(inPlaceOf("coding", ["programming"]));
    expect(await marks()).toEqual(before);
    expect(await ratingsOf(member)).toEqual({ programming: 3, testing: 0 });
    const moved = await ratingHistory(member, "programming");
    expect(moved).toHaveLength(history);
    expect(moved.map(({ level, former }) => [level, former])).toEqual([
      [3, "Coding"],
      [2, "Coding"],
      [1, "Coding"],
    ]);
    const rated = (await profilePage(member, "builder"))?.areas.flatMap(({ skills }) => skills);
    expect(rated?.find(({ id }) => id === "programming")?.rating?.level).toBe(3);
    expect(await gapPage(member, "builder")).toMatchObject({
      gap: { figures: { now: { readiness: before.readiness } } },
    });

    await complete("coding@4");
    expect(await ratingsOf(member)).toMatchObject({ programming: 4 });
    await undo("coding@4");
    await undo("coding@3");
    expect(await ratingsOf(member)).toMatchObject({ programming: 2 });
    await complete("coding@3", evidence);
    expect(await marks()).toEqual(before);
  });

  test("counts what was rated for both parts of a split skill, until the person says otherwise", async () => {
    const before = await marks();
    await load(inPlaceOf("coding", ["programming", "scripting"]));
    expect(await ratingsOf(member)).toEqual({ programming: 3, scripting: 3, testing: 0 });
    expect(await marks()).toEqual(before);
    await rate(member, "scripting", 4);
    expect(await ratingsOf(member)).toMatchObject({ programming: 3, scripting: 4 });
    await complete("coding@4");
    expect(await ratingsOf(member)).toMatchObject({ programming: 4, scripting: 4 });
    await undo("coding@4");
    expect(await ratingsOf(member)).toMatchObject({ programming: 3, scripting: 4 });
    expect(await marks()).toEqual(before);
  });

  test("keeps what was rated of a retired skill, and its steps can be done", async () => {
    const before = await marks();
    const { "skills/testing.yaml": _testing, ...others } = sampleFiles;
    const builder = sampleFiles["roles/builder.yaml"]
      ?.replace("  - { skill: testing, level: 3, weight: 5, essential: true, why: Bridges have to hold }\n", "")
      .replace("{ skill: testing, level: 2 }", "{ skill: coding, level: 2 }");
    await load({ ...others, "roles/builder.yaml": builder ?? "" });
    expect(await ratingsOf(member)).toEqual({ coding: 3, testing: 0 });
    expect((await profilePage(member, "builder"))?.others).toEqual([
      { id: "testing", name: "Testing", level: 0, retired: true },
    ]);
    expect(await marks()).toEqual(before);
    expect(await complete("testing@1")).toMatchObject({ ok: true });
    expect(await ratingsOf(member)).toMatchObject({ testing: 1 });
  });

  test("stands still when hours, order and projects change, and when its role is retired", async () => {
    const before = await marks();
    await load(sampleWith("skills/coding.yaml", "    hours: 10\n", "    hours: 9\n"));
    expect(await marks()).toEqual(before);
    await load(sampleWith("roles/builder.yaml", "id: road-bridge", "id: canal-bridge"));
    expect(await marks()).toEqual(before);
    const { "roles/builder.yaml": builder = "", "profiles/tinkerer.yaml": profile = "", ...others } = sampleFiles;
    await load({
      ...others,
      "roles/mason.yaml": builder.replace("id: builder", "id: mason"),
      "profiles/tinkerer.yaml": profile.replace("role: builder", "role: mason"),
    });
    expect(await marks()).toEqual(before);
    await complete("coding@4");
    expect(await marks()).toMatchObject({ stepsDone: before.stepsDone + 1 });
  });

  test("loses nothing when catalogues come twice, one after another, and back again", async () => {
    const before = await marks();
    const renamed = inPlaceOf("coding", ["programming"]);
    const unnamed = Object.fromEntries(
      Object.entries(renamed).map(([path, text]) => [path, text.replace("formerIds: [coding]\n", "")]),
    );
    const split = inPlaceOf("coding", ["programming", "scripting"]);
    for (const files of [renamed, renamed, unnamed, split, sampleFiles, renamed, sampleFiles]) {
      await load(files);
      expect(await marks()).toEqual(before);
    }
    expect(await ratingsOf(member)).toEqual({ coding: 3, testing: 0 });
    await load(renamed);
    await rate(member, "programming", 5);
    await load(sampleFiles);
    expect(await ratingsOf(member)).toEqual({ coding: 5, testing: 0 });
  });

  test("holds a skill that took over two as far as the better of them", async () => {
    const { "skills/testing.yaml": _testing, ...others } = inPlaceOf("coding", ["building"]);
    const merged = Object.fromEntries(
      Object.entries(others).map(([path, text]) => [
        path,
        text
          .replace("formerIds: [coding]", "formerIds: [coding, testing]")
          .replace("  - { skill: testing, level: 3, weight: 5, essential: true, why: Bridges have to hold }\n", "")
          .replace("skill: testing, level: 2", "skill: building, level: 2"),
      ]),
    );
    await load(merged);
    expect(await ratingsOf(member)).toEqual({ building: 3 });
    await rate(member, "building", 2);
    expect(await ratingsOf(member)).toEqual({ building: 2 });
  });

  test("takes what a page opened before the move says of the old skill", async () => {
    await load(inPlaceOf("coding", ["programming"]));
    await rate(member, "coding", 5);
    expect(await ratingsOf(member)).toEqual({ programming: 5, testing: 0 });
    await rate(member, "coding", null);
    expect(await ratingsOf(member)).toEqual({ testing: 0 });
  });
});
