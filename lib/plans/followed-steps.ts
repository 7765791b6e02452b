import type { Tx } from "@/lib/db/client";
import { linkedSteps } from "@/lib/planning/linked-steps";
import { planSnapshot } from "@/lib/planning/snapshot";
import type { LockedPlan } from "./locked-plan";

/** A step as it is followed: its place in the snapshot together with what the person did. */
export type FollowedStep = {
  readonly id: string;
  /** The engine's id of the step. */
  readonly key: string;
  readonly title: string;
  /** Keys of the steps that it directly depends on. */
  readonly needs: readonly string[];
  readonly skillId: string | null;
  readonly toLevel: number | null;
  readonly doneAt: Date | null;
};

/** The plan's steps, in its order. */
export async function followedSteps(tx: Tx, { id }: LockedPlan): Promise<FollowedStep[]> {
  const plan = await tx.plan.findUniqueOrThrow({
    where: { id },
    select: { snapshot: true, steps: { select: stepFields, orderBy: { position: "asc" } } },
  });
  const snapshot = planSnapshot.parse(plan.snapshot);
  const needs = new Map(linkedSteps(snapshot).map(({ step, needs }) => [step.id, needs]));
  return plan.steps.map((step) => ({
    ...step,
    title: snapshot.contents[step.key]?.title ?? step.key,
    needs: needs.get(step.key) ?? [],
  }));
}

const stepFields = { id: true, key: true, skillId: true, toLevel: true, doneAt: true } as const;
