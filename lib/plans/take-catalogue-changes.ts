import type { Member } from "@/lib/accounts/member";
import { catalogForPlanning } from "@/lib/catalog/queries";
import { readSuccession, type Succession } from "@/lib/catalog/succession";
import { db, type Tx } from "@/lib/db/client";
import { type CarriedEvidence, carriedEvidence } from "@/lib/planning/carried-evidence";
import type { NoPlan } from "@/lib/planning/compute-plan";
import { replan } from "@/lib/planning/replan";
import { type PlanSnapshot, planSnapshot } from "@/lib/planning/snapshot";
import { startMarks } from "@/lib/planning/start-marks";
import { holdingsOf } from "@/lib/ratings/holdings";
import { done, fail, type Result } from "@/lib/result";
import { dayIn } from "@/lib/time/days";
import { lockPlan } from "./lock-plan";
import { noSuchPlan, planArchived, planChanged } from "./plan-failures";
import { recordProgress } from "./record-progress";
import { replaceSteps } from "./replace-steps";
import type { TakeChangesInput } from "./schema";

type TakeChangesError = NoPlan | typeof noSuchPlan | typeof planArchived | typeof planChanged | typeof catalogueMoved;

export type TakeChangesResult = Result<{ planId: string }, TakeChangesError>;

/**
 * Computes the plan anew with the catalogue as it is now. Finished steps stay, with their evidence; all others are
 * planned from today, and keep their evidence and that they were begun, whatever their skill is called now. Taking the same version again
 * changes nothing; a plan or a catalogue that has changed since the page was opened is refused.
 */
export async function takeCatalogueChanges(
  member: Member,
  { planId, catalogVersion, revision }: TakeChangesInput,
  now: Date = new Date(),
): Promise<TakeChangesResult> {
  return db.$transaction(async (tx) => {
    if (!(await lockPlan(tx, member, planId))) return fail(noSuchPlan);
    const plan = await readPlan(tx, member, planId);
    if (plan.catalogVersion === catalogVersion) return done({ planId });
    if (plan.archivedAt) return fail(planArchived);
    if (plan.revision !== revision) return fail(planChanged);
    const catalog = await catalogForPlanning(plan.roleId);
    if (catalog?.version !== catalogVersion) return fail(catalogueMoved);

    const succession = await readSuccession(tx);
    const before = planSnapshot.parse(plan.snapshot);
    const taken = replan(before, {
      catalog,
      succession,
      holdings: await holdingsOf(tx, member),
      today: dayIn(member.timeZone, now),
      done: new Set(plan.steps.flatMap(({ key, doneAt }) => (doneAt ? [key] : []))),
    });
    if (!taken.ok) return taken;
    const evidence = evidenceFor(taken.value, plan.steps, before, succession);
    const after = { ...taken.value, setAside: [...evidence.setAside] };
    await replaceSteps(tx, planId, after, { begun: startMarks(plan.steps, succession), evidence: evidence.byKey });
    await keep(tx, planId, after, now);
    await recordProgress(tx, member, now);
    return done({ planId });
  });
}

type KeptRow = Awaited<ReturnType<typeof readPlan>>["steps"][number];

/** Of steps that are not done, and what was set aside before. */
function evidenceFor(
  taken: PlanSnapshot,
  rows: readonly KeptRow[],
  before: PlanSnapshot,
  succession: Succession,
): CarriedEvidence {
  const held = rows.flatMap(({ key, skillId, toLevel, doneAt, evidenceNote: note, evidenceLink: link }) =>
    doneAt || (note === null && link === null)
      ? []
      : [{ key, skillId, toLevel, title: before.contents[key]?.title ?? key, note, link }],
  );
  const planned = new Set(taken.plan.steps.map(({ id }) => id));
  return carriedEvidence([...held, ...(before.setAside ?? [])], planned, succession);
}

async function readPlan(tx: Tx, member: Member, planId: string) {
  return tx.plan.findFirstOrThrow({
    where: { id: planId, userId: member.id },
    select: {
      roleId: true,
      catalogVersion: true,
      archivedAt: true,
      revision: true,
      snapshot: true,
      steps: { select: stepFields },
    },
  });
}

const stepFields = {
  key: true,
  skillId: true,
  toLevel: true,
  startedAt: true,
  doneAt: true,
  evidenceNote: true,
  evidenceLink: true,
} as const;

async function keep(tx: Tx, planId: string, snapshot: PlanSnapshot, at: Date): Promise<void> {
  const { catalogVersion, engineVersion } = snapshot;
  await tx.plan.update({
    where: { id: planId },
    data: { snapshot, catalogVersion, engineVersion, keptCatalogVersion: null, revision: { increment: 1 } },
    select: { id: true },
  });
  const { _max } = await tx.planRevision.aggregate({ where: { planId }, _max: { number: true } });
  await tx.planRevision.create({
    data: { planId, number: (_max.number ?? 0) + 1, reason: "Took the changes of the catalogue", snapshot, at },
    select: { planId: true },
  });
}

const catalogueMoved = {
  kind: "catalogue-moved",
  message: "The catalogue has changed once more. Reload the page to see what it would mean now.",
} as const;
