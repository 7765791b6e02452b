import { db } from "@/lib/db/client";
import type { StepEvidence, StepRow } from "./step-view";

/** In plan order. To be asked only of a plan that is the member's, or together with a query that makes sure of it. */
export function stepRows(planId: string): Promise<StepRow[]> {
  return db.planStep.findMany({
    where: { planId },
    select: { id: true, key: true, startedOn: true, doneOn: true },
    orderBy: { position: "asc" },
  });
}

/** What was given as evidence of these steps, by the id of the step. Asked under the same condition. */
export async function evidenceOf(planId: string, ids: readonly string[]): Promise<Map<string, StepEvidence>> {
  const rows = await db.planStep.findMany({
    where: { planId, id: { in: [...ids] } },
    select: { id: true, evidenceNote: true, evidenceLink: true },
  });
  return new Map(rows.map(({ id, evidenceNote, evidenceLink }) => [id, { note: evidenceNote, link: evidenceLink }]));
}
