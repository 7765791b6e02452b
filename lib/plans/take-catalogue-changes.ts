import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import type { SkillSuccessors } from "@/lib/catalog/successors";
import type { Tx } from "@/lib/db/client";
import { type CarriedEvidence, carriedEvidence } from "@/lib/planning/carried-evidence";
import type { NoPlan } from "@/lib/planning/compute-plan";
import { replan } from "@/lib/planning/replan";
import { type PlanSnapshot, planSnapshot } from "@/lib/planning/snapshot";
import { startMarks } from "@/lib/planning/start-marks";
import { holdingsOf } from "@/lib/ratings/holdings";
import { done, fail, type Result } from "@/lib/result";
import { dayIn } from "@/lib/time/days";
import { type Moment, momentIn } from "@/lib/time/moment";
import { type LockedPlan, raiseRevision, withLockedPlan } from "./locked-plan";
import { type noSuchPlan, planArchived, planChanged } from "./plan-failures";
import { recordProgress } from "./record-progress";
import { replaceSteps } from "./replace-steps";
import type { TakeChangesInput } from "./schema";

type TakeChangesError =
  | NoAccount
  | NoPlan
  | typeof noSuchPlan
  | typeof planArchived
  | typeof planChanged
  | typeof catalogueMoved;

export type TakeChangesResult = Result<{ planId: string }, TakeChangesError>;

/**
 * Computes the plan anew with the catalogue as it is now. Finished steps stay, with their evidence; all others are
 * planned from today, and keep their evidence and that they were started, whatever their skill is called now. Taking the same version again
 * changes nothing; a plan or a catalogue that has changed since the page was opened is refused.
 */
export async function takeCatalogueChanges(
  member: Member,
  { planId, catalogVersion, revision }: TakeChangesInput,
  now: Date = new Date(),
): Promise<TakeChangesResult> {
  const catalogue = await currentCatalogue();
  return withLockedPlan(member, planId, async (tx, plan): Promise<TakeChangesResult> => {
    const kept = await readKept(tx, plan);
    if (kept.catalogVersion === catalogVersion) return done({ planId });
    if (plan.archivedAt) return fail(planArchived);
    if (plan.revision !== revision) return fail(planChanged);
    const catalog = roleCatalogOf(catalogue, kept.roleId);
    if (catalog?.version !== catalogVersion) return fail(catalogueMoved);

    const { successors } = catalogue;
    const before = planSnapshot.parse(kept.snapshot);
    const taken = replan(before, {
      catalog,
      successors,
      holdings: await holdingsOf(tx, plan.owner),
      today: dayIn(plan.owner.timeZone, now),
      done: new Set(kept.steps.flatMap(({ key, doneAt }) => (doneAt ? [key] : []))),
    });
    if (!taken.ok) return taken;
    const evidence = evidenceFor(taken.value, kept.steps, before, successors);
    const after = { ...taken.value, setAside: [...evidence.setAside] };
    await replaceSteps(tx, plan, after, { started: startMarks(kept.steps, successors), evidence: evidence.byKey });
    const moment = momentIn(plan.owner.timeZone, now);
    await keep(tx, plan, after, moment);
    await recordProgress(tx, plan.owner, moment);
    return done({ planId });
  });
}

type KeptRow = Awaited<ReturnType<typeof readKept>>["steps"][number];

/** Of steps that are not done, and what was set aside before. */
function evidenceFor(
  taken: PlanSnapshot,
  rows: readonly KeptRow[],
  before: PlanSnapshot,
  successors: SkillSuccessors,
): CarriedEvidence {
  const held = rows.flatMap(({ key, skillId, toLevel, doneAt, evidenceNote: note, evidenceLink: link }) =>
    doneAt || (note === null && link === null)
      ? []
      : [{ key, skillId, toLevel, title: before.contents[key]?.title ?? key, note, link }],
  );
  const planned = new Set(taken.plan.steps.map(({ id }) => id));
  return carriedEvidence([...held, ...(before.setAside ?? [])], planned, successors);
}

async function readKept(tx: Tx, { id }: LockedPlan) {
  return tx.plan.findUniqueOrThrow({
    where: { id },
    select: { roleId: true, catalogVersion: true, snapshot: true, steps: { select: stepFields } },
  });
}

const stepFields = {
  key: true,
  skillId: true,
  toLevel: true,
  startedAt: true,
  startedOn: true,
  doneAt: true,
  evidenceNote: true,
  evidenceLink: true,
} as const;

async function keep(tx: Tx, plan: LockedPlan, snapshot: PlanSnapshot, moment: Moment): Promise<void> {
  const { id: planId } = plan;
  const { catalogVersion, engineVersion } = snapshot;
  await tx.plan.update({
    where: { id: planId },
    data: { snapshot, catalogVersion, engineVersion, keptCatalogVersion: null },
    select: { id: true },
  });
  await raiseRevision(tx, plan);
  const { _max } = await tx.planRevision.aggregate({ where: { planId }, _max: { number: true } });
  await tx.planRevision.create({
    data: { planId, number: (_max.number ?? 0) + 1, reason: "Took the changes of the catalogue", snapshot, ...moment },
    select: { planId: true },
  });
}

const catalogueMoved = {
  kind: "catalogue-moved",
  message: "The catalogue has changed once more. Reload the page to see what it would mean now.",
} as const;
