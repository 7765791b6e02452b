import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { connect, db } from "@/lib/db/client";
import { archivePlan, restorePlan } from "@/lib/plans/archive-plan";
import { completeStep } from "@/lib/plans/complete-step";
import { correctEvidence } from "@/lib/plans/correct-evidence";
import { dismissProposal } from "@/lib/plans/dismiss-proposal";
import { readProposal } from "@/lib/plans/read-proposal";
import { renamePlan } from "@/lib/plans/rename-plan";
import { startStep } from "@/lib/plans/start-step";
import { takeProposal } from "@/lib/plans/take-proposal";
import { undoStep } from "@/lib/plans/undo-step";
import { holdingsOf } from "@/lib/ratings/holdings";
import { freshDatabase } from "@/tests/integration/fresh-database";
import { sampleFiles, sampleWith } from "@/tests/unit/catalog/sample-catalog";
import { inPlaceOf, load } from "./moving-catalogue";
import { aiEngineer, newMember, newPlan, rate, stepId } from "./people";

// Fewer connections than requests, as on a busy server: whoever asks for a second one while holding the first blocks all.
const url = await freshDatabase();
const few = connect(url, { connections: 3, wait: 4_000 });
beforeAll(() => {
  globalThis.waypointDb = few;
});
afterAll(() => few.$disconnect());

const noon = new Date("2026-04-10T12:00:00Z");
const harder = sampleWith("roles/builder.yaml", "skill: testing, level: 3", "skill: testing, level: 4");
const evidence = { note: "It runs.", link: undefined };

beforeEach(() => load(sampleFiles));

async function newBuilder(): Promise<{ member: Member; planId: string }> {
  const member = await newMember(`${randomUUID()}@example.org`);
  return { member, planId: await newPlan(member, { ...aiEngineer, roleId: "builder", creationKey: randomUUID() }) };
}

async function offered(member: Member, planId: string) {
  const proposal = await readProposal(member, planId, noon);
  if (proposal?.kind !== "offered") throw new Error("Nothing is offered.");
  return { planId, inputs: proposal.inputs, revision: proposal.revision };
}

describe("more changes at once than there are connections", () => {
  test("all come through when many people take a changed catalogue", async () => {
    const people: Awaited<ReturnType<typeof newBuilder>>[] = [];
    for (let one = 0; one < 12; one++) people.push(await newBuilder());
    await load(harder);
    const taken = await Promise.all(
      people.map(async ({ member, planId }) => takeProposal(member, await offered(member, planId), noon)),
    );
    expect(taken.filter(({ ok }) => ok)).toHaveLength(people.length);
  });

  test("all come through when one person sends them, and nobody else waits for a connection meanwhile", async () => {
    const { member, planId } = await newBuilder();
    const coding = { planId, stepId: await stepId(planId, "coding@1") };
    const rounds = Array.from({ length: 8 }, (_, round) => [
      () => startStep(member, { planId, stepId: coding.stepId }),
      () => completeStep(member, { ...coding, ...evidence, withNeeds: [] }),
      () => correctEvidence(member, { ...coding, ...evidence }),
      () => undoStep(member, { ...coding, withDependents: [] }),
      () => renamePlan(member, { planId, title: `Round ${round}` }),
    ]).flat();
    let waiting = rounds.length;
    const sent = rounds.map(async (send) => {
      const { ok } = await send();
      waiting--;
      return ok;
    });
    await db.user.count();
    expect(waiting).toBeGreaterThan(0);
    await Promise.all(sent);
  });

  test("all come through when one person, whose ratings have to follow first, reads them, and nobody else waits", async () => {
    const member = await newMember(`${randomUUID()}@example.org`);
    await rate(member, "coding", 3);
    await load(inPlaceOf("coding", ["programming"]));
    const elsewhere = await heldElsewhere(member);
    const read = Promise.all(Array.from({ length: 8 }, () => holdingsOf(db, member)));
    await elsewhere.awaited();
    await db.user.count();
    await elsewhere.release();
    expect((await read).map(({ ratings }) => ratings.programming)).toEqual(Array(8).fill(3));
  });
});

/** Another connection holds the person's row; `awaited` resolves once somebody waits for it. */
async function heldElsewhere({ id }: Member) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("BEGIN");
  await client.query('SELECT 1 FROM "User" WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return {
    awaited: () =>
      vi.waitUntil(async () => (await client.query("SELECT 1 FROM pg_locks WHERE NOT granted")).rowCount, 5_000),
    release: async () => {
      await client.query("COMMIT");
      await client.end();
    },
  };
}

describe("changes of one plan at the same time", () => {
  test("never deadlock, whatever they are", async () => {
    const { member, planId } = await newBuilder();
    for (let round = 0; round < 6; round++) {
      await load(round % 2 === 0 ? harder : sampleFiles);
      const change = await offered(member, planId);
      const steps = await db.planStep.findMany({
        where: { planId },
        select: { id: true },
        orderBy: { position: "asc" },
      });
      const some = steps.slice(0, 3).map(({ id }) => ({ planId, stepId: id }));
      const outcomes = await Promise.allSettled([
        ...some.map((step) => startStep(member, step, noon)),
        ...some.map((step) =>
          completeStep(member, { ...step, ...evidence, withNeeds: steps.map(({ id }) => id) }, noon),
        ),
        takeProposal(member, change, noon),
        dismissProposal(member, change),
        renamePlan(member, { planId, title: `Round ${round}` }),
        rate(member, "coding", round % 3),
        archivePlan(member, { planId }),
        restorePlan(member, { planId }),
        ...some.map((step) => undoStep(member, { ...step, withDependents: steps.map(({ id }) => id) }, noon)),
      ]);
      expect(outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))).toEqual([]);
      await restorePlan(member, { planId });
      await takeProposal(member, await offered(member, planId).catch(() => change), noon);
    }
  });
});
