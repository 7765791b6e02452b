import type { Tx } from "@/lib/db/client";
import type { PlanStep } from "@/lib/engine/types";
import type { Evidence } from "@/lib/planning/carried-evidence";
import { linkedSteps } from "@/lib/planning/linked-steps";
import type { PlanSnapshot } from "@/lib/planning/snapshot";
import { columnOfDay } from "@/lib/time/days";
import type { Moment } from "@/lib/time/moment";
import type { LockedPlan } from "./locked-plan";

/** What steps of the snapshot have from before, perhaps under another key; by their key in it. */
type Inherited = {
  readonly started: ReadonlyMap<string, Moment>;
  readonly evidence: ReadonlyMap<string, Evidence>;
};

/** Brings the plan's rows to the snapshot: one that is still in it keeps all that was done in it and gets its new place. */
export async function replaceSteps(
  tx: Tx,
  { id: planId }: LockedPlan,
  snapshot: PlanSnapshot,
  { started, evidence }: Inherited,
): Promise<void> {
  const steps = linkedSteps(snapshot).map(({ step }, position) => ({ key: step.id, position, ...fieldsOf(step) }));
  await tx.planStep.deleteMany({ where: { planId, key: { notIn: steps.map(({ key }) => key) } } });
  const present = await tx.planStep.findMany({ where: { planId }, select: { key: true } });
  const kept = new Set(present.map(({ key }) => key));
  // Out of the way, since no two steps may share a place at any time.
  await tx.$executeRaw`UPDATE "PlanStep" SET position = -1 - position WHERE "planId" = ${planId}::uuid`;
  for (const { key, ...place } of steps.filter(({ key }) => kept.has(key))) {
    await tx.planStep.update({ where: { planId_key: { planId, key } }, data: place, select: { id: true } });
  }
  await tx.planStep.createMany({
    data: steps.filter(({ key }) => !kept.has(key)).map((step) => ({ planId, ...step })),
  });
  for (const [key, { at, day }] of started) {
    await tx.planStep.updateMany({
      where: { planId, key, startedAt: null, doneAt: null },
      data: { startedAt: at, startedOn: day },
    });
  }
  for (const [key, { note, link }] of evidence) {
    await tx.planStep.updateMany({ where: { planId, key }, data: { evidenceNote: note, evidenceLink: link } });
  }
}

function fieldsOf(step: PlanStep) {
  return {
    ...(step.kind === "skill" ? { skillId: step.skill, toLevel: step.to } : { projectId: step.id }),
    hours: step.hours,
    start: columnOfDay(step.start),
    finish: columnOfDay(step.finish),
  };
}
