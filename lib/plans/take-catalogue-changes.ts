import type { LockedMember, NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Catalogue } from "@/lib/catalog/catalogue";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { roleCatalogOf } from "@/lib/catalog/role-catalog";
import type { SkillSuccessors } from "@/lib/catalog/successors";
import type { Db, Tx } from "@/lib/db/client";
import { type CarriedEvidence, carriedEvidence } from "@/lib/planning/carried-evidence";
import type { NoPlan } from "@/lib/planning/compute-plan";
import { isCurrent } from "@/lib/planning/is-current";
import { replan } from "@/lib/planning/replan";
import { type PlanSnapshot, planSnapshot } from "@/lib/planning/snapshot";
import { startMarks } from "@/lib/planning/start-marks";
import { done, fail, type Result } from "@/lib/result";
import { dayIn } from "@/lib/time/days";
import { type Moment, momentIn } from "@/lib/time/moment";
import { computeThenKeep, inputsChanged } from "./compute-then-keep";
import { type LockedPlan, raiseRevision, withLockedPlan } from "./locked-plan";
import { type noSuchPlan, planArchived, planChanged } from "./plan-failures";
import { planInputs } from "./plan-inputs";
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

type Taken = { planId: string };

export type TakeChangesResult = Result<Taken, TakeChangesError>;

/**
 * Computes the plan anew with the catalogue as it is now, and by what we count now. Finished steps stay, with their
 * evidence; all others are planned from today, and keep their evidence and that they were started, whatever their skill
 * is called now. Taking the same version again changes nothing; a plan or a catalogue that has changed since the page was
 * opened is refused.
 */
export async function takeCatalogueChanges(
  member: Member,
  { planId, catalogVersion, revision }: TakeChangesInput,
  now: Date = new Date(),
): Promise<TakeChangesResult> {
  const catalogue = await currentCatalogue();
  return computeThenKeep(
    member,
    (client, whose) => readKept(client, whose, planId),
    (kept) => kept && { kept, ...anew(kept, catalogue, now) },
    (computed, stillHolds) =>
      withLockedPlan(
        member,
        planId,
        async (tx, plan): Promise<Result<Taken, TakeChangesError | typeof inputsChanged>> => {
          if (!computed || !(await stillHolds(tx, plan.owner))) return fail(inputsChanged);
          const { kept, before, taken } = computed;
          if (isCurrent(before, catalogVersion)) return done({ planId });
          if (plan.archivedAt) return fail(planArchived);
          if (plan.revision !== revision) return fail(planChanged);
          if (!taken || catalogue.version !== catalogVersion) return fail(catalogueMoved);
          if (!taken.ok) return taken;

          await keep(tx, plan, kept, taken.value, before, catalogue.successors, momentIn(plan.owner.timeZone, now));
          return done({ planId });
        },
      ),
  );
}

/** `taken`: null where the catalogue no longer has the role. */
function anew(kept: Kept, catalogue: Catalogue, now: Date) {
  const before = planSnapshot.parse(kept.snapshot);
  const catalog = roleCatalogOf(catalogue, kept.roleId);
  const taken =
    catalog &&
    replan(before, {
      catalog,
      successors: catalogue.successors,
      holdings: kept.holdings,
      confidence: kept.confidence,
      today: dayIn(kept.user.timeZone, now),
      done: new Set(kept.steps.flatMap(({ key, doneAt }) => (doneAt ? [key] : []))),
    });
  return { before, taken };
}

type KeptRow = Kept["steps"][number];

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

type Kept = NonNullable<Awaited<ReturnType<typeof readKept>>>;

async function readKept(client: Db | Tx, member: Member | LockedMember, planId: string) {
  const plan = await client.plan.findFirst({
    where: { id: planId, userId: member.id },
    select: {
      roleId: true,
      catalogVersion: true,
      snapshot: true,
      user: { select: { timeZone: true } },
      steps: { select: stepFields, orderBy: { position: "asc" } },
    },
  });
  return plan && { ...plan, ...(await planInputs(client, member)) };
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

async function keep(
  tx: Tx,
  plan: LockedPlan,
  kept: Kept,
  taken: PlanSnapshot,
  before: PlanSnapshot,
  successors: SkillSuccessors,
  moment: Moment,
): Promise<void> {
  const evidence = evidenceFor(taken, kept.steps, before, successors);
  const snapshot = { ...taken, setAside: [...evidence.setAside] };
  const started = startMarks(kept.steps, successors);
  await replaceSteps(tx, plan, snapshot, { started, evidence: evidence.byKey });
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
  await recordProgress(tx, plan.owner, moment);
}

const catalogueMoved = {
  kind: "catalogue-moved",
  message: "The catalogue has changed once more. Reload the page to see what it would mean now.",
} as const;
