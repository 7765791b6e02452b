import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { holdingsOf } from "@/lib/ratings/holdings";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { load } from "@/tests/integration/plans/moving-catalogue";
import { aiEngineer, loadPublishedCatalog, newMember, newPlan, rate } from "@/tests/integration/plans/people";
import { sampleFiles, sampleWith } from "@/tests/unit/catalog/sample-catalog";

await freshDatabase();

async function levels(member: Member) {
  return (await holdingsOf(db, member)).ratings;
}

/** Testing gives coding; together they take no more hours than a level may. */
const giving = sampleWith("skills/testing.yaml", "area: Programming", "area: Programming\ngives: coding");
const sampleGiving = {
  ...giving,
  "skills/testing.yaml": (giving["skills/testing.yaml"] ?? "").replace(
    /hours: 80\n {4}spread: .*/,
    "hours: 60\n    spread: [42, 90]",
  ),
};

describe("a skill that begins to give another", () => {
  test("counts for it from the ratings that there are, and no longer once it gives nothing", async () => {
    await load(sampleFiles);
    const member = await newMember("before@example.org");
    await rate(member, "testing", 2);
    expect(await levels(member)).toEqual({ testing: 2 });

    await load(sampleGiving);
    expect(await levels(member)).toEqual({ testing: 2, coding: 2 });

    await load(sampleFiles);
    expect(await levels(member)).toEqual({ testing: 2 });
  });
});

describe("a language that somebody rated", () => {
  let member: Member;
  beforeAll(loadPublishedCatalog);
  beforeEach(async () => {
    member = await newMember(`${crypto.randomUUID()}@example.org`);
  });

  test("is held as programming too, so that a plan does not teach it again", async () => {
    await rate(member, "javascript-typescript", 3);
    expect(await levels(member)).toEqual({ "javascript-typescript": 3, programming: 3 });
    const planId = await newPlan(member, { ...aiEngineer, creationKey: crypto.randomUUID() });
    const steps = await db.planStep.findMany({ where: { planId }, select: { key: true } });
    expect(steps.filter(({ key }) => key.startsWith("programming@"))).toEqual([]);
    expect(steps.map(({ key }) => key)).toContain("python@1");
  });

  test("gives no more than it is, whatever was said before, and nothing once it is cleared", async () => {
    await rate(member, "python", 3);
    await rate(member, "programming", 1);
    expect(await levels(member)).toMatchObject({ programming: 3 });
    await rate(member, "python", null);
    expect(await levels(member)).toEqual({ programming: 1 });
  });
});
