import { db } from "@/lib/db/client";
import { inOrder } from "./plan-order";
import type { KeptOfStep, StepRow } from "./step-view";

/** In plan order. To be asked only of a plan that is the member's, or together with a query that makes sure of it. */
export function stepRows(planId: string): Promise<StepRow[]> {
  return db.$queryRaw<StepRow[]>`
    SELECT id, key, "startedOn"::text, "doneOn"::text FROM "PlanStep"
    WHERE "planId" = ${planId}::uuid ORDER BY position`;
}

/** What is kept of these steps beside their days, by the id of the step. Asked under the same condition. */
export async function keptOf(planId: string, ids: readonly string[]): Promise<Map<string, KeptOfStep>> {
  const rows = await db.planStep.findMany({
    where: { planId, id: { in: [...ids] } },
    select: {
      id: true,
      key: true,
      evidenceNote: true,
      evidenceLink: true,
      plan: { select: { userId: true, archivedAt: true } },
    },
  });
  const [owner] = rows.flatMap(({ plan }) => (plan.archivedAt ? [] : [plan.userId]));
  const keys = rows.map(({ key }) => key);
  const alsoIn = owner === undefined ? new Map<string, string[]>() : await titlesByStep(owner, planId, keys);
  return new Map(
    rows.map(({ id, key, evidenceNote, evidenceLink }) => [
      id,
      { note: evidenceNote, link: evidenceLink, alsoIn: alsoIn.get(key) ?? [] },
    ]),
  );
}

/** Titles of the other plans that the person follows and that have the step, by its key. */
async function titlesByStep(userId: string, planId: string, keys: string[]): Promise<Map<string, string[]>> {
  const steps = await db.planStep.findMany({
    where: { key: { in: keys }, plan: { userId, archivedAt: null, id: { not: planId } } },
    select: { key: true, plan: { select: { title: true } } },
    orderBy: inOrder.map((by) => ({ plan: by })),
  });
  const titles = new Map<string, string[]>();
  for (const { key, plan } of steps) titles.set(key, [...(titles.get(key) ?? []), plan.title]);
  return titles;
}
