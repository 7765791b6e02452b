import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { deriveRating } from "@/lib/ratings/derive-ratings";
import { done } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { aiEngineer, levelOf, newMember, newPlan, rate, stepId } from "@/tests/integration/plans/people";

await publishedDatabase();

/** Marks the step done or not done, as the plan does it: the mark, the event, then the rating. */
async function mark(member: Member, step: string, level: number, isDone: boolean): Promise<void> {
  await withLockedMember(member, async (tx, owner) => {
    const moment = momentIn(owner.timeZone, new Date());
    const { at: doneAt, day: doneOn } = isDone ? moment : { at: null, day: null };
    await tx.planStep.update({ where: { id: step }, data: { doneAt, doneOn } });
    await tx.ratingEvent.create({
      data: {
        userId: owner.id,
        skillId: "python",
        level: isDone ? level : null,
        confidence: "sure",
        source: "milestone",
        planStepId: step,
        ...moment,
      },
    });
    return done(await deriveRating(tx, owner, "python"));
  });
}

async function withPlan(email: string) {
  const member = await newMember(email);
  const planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
  const steps = await Promise.all([1, 2, 3].map((level) => stepId(planId, `python@${level}`)));
  const change = (isDone: boolean) => (level: number) => mark(member, steps[level - 1] ?? "", level, isDone);
  return { member, complete: change(true), undo: change(false), level: () => levelOf(member, "python") };
}

describe("deriveRating", () => {
  test("raises to the milestone, and undone goes back to what was said", async () => {
    const { member, complete, undo, level } = await withPlan("up@example.org");
    await rate(member, "python", 1);
    await complete(2);
    expect(await level()).toBe(2);
    await undo(2);
    expect(await level()).toBe(1);
  });

  test("undone leaves unrated what was never rated", async () => {
    const { complete, undo, level } = await withPlan("unrated@example.org");
    await complete(1);
    expect(await level()).toBe(1);
    await undo(1);
    expect(await level()).toBeNull();
  });

  test("keeps what the person says after a milestone, also when that is undone", async () => {
    const { member, complete, undo, level } = await withPlan("after@example.org");
    await complete(3);
    await rate(member, "python", 2);
    expect(await level()).toBe(2);
    await undo(3);
    expect(await level()).toBe(2);
  });

  test("never lowers what the person said before", async () => {
    const { member, complete, undo, level } = await withPlan("higher@example.org");
    await rate(member, "python", 5);
    await complete(1);
    expect(await level()).toBe(5);
    await undo(1);
    expect(await level()).toBe(5);
  });

  test("follows the history, whatever the order of what is said, done and undone", async () => {
    const level = fc.integer({ min: 1, max: 3 });
    const change = fc.oneof(
      fc.record({ kind: fc.constant("say" as const), level: fc.option(fc.integer({ min: 0, max: 5 })) }),
      fc.record({ kind: fc.constant("done" as const), level }),
      fc.record({ kind: fc.constant("undo" as const), level }),
    );
    let person = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        const { member, complete, undo, level: current } = await withPlan(`order-${person++}@example.org`);
        let saidLevel: number | null = null;
        const doneSince = new Set<number>();
        const doneEver = new Set<number>();
        for (const { kind, level: at } of changes) {
          if (kind === "say") {
            const before = await current();
            await rate(member, "python", at);
            // Taking back what is unrated says nothing.
            if (at === null && before === null) continue;
            saidLevel = at;
            doneSince.clear();
          } else if (kind === "done" && !doneEver.has(at)) {
            await complete(at);
            doneEver.add(at);
            doneSince.add(at);
          } else if (kind === "undo" && doneEver.has(at)) {
            await undo(at);
            doneEver.delete(at);
            doneSince.delete(at);
          }
          const highest: number = Math.max(saidLevel ?? 0, ...doneSince);
          expect(await current()).toBe(saidLevel === null && doneSince.size === 0 ? null : highest);
        }
      }),
      { numRuns: 12 },
    );
  });
});
