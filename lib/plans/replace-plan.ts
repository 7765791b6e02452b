import type { SkillSuccessors } from "@/lib/catalog/successors";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type CarriedEvidence, carriedEvidence } from "@/lib/planning/carried-evidence";
import type { PlanDifference } from "@/lib/planning/plan-difference";
import type { PlanSnapshot } from "@/lib/planning/snapshot";
import { startMarks } from "@/lib/planning/start-marks";
import { columnOfDay, type Day } from "@/lib/time/days";
import type { Moment } from "@/lib/time/moment";
import { type LockedPlan, raiseRevision } from "./locked-plan";
import type { ProposalInputs } from "./proposal-inputs";
import { recordProgress } from "./record-progress";
import { replaceSteps } from "./replace-steps";
import { toStrategyColumn } from "./strategy-column";

export type Replacement = {
  readonly before: PlanSnapshot;
  readonly after: PlanSnapshot;
  /** As `after` is stored already, to be kept to the byte. */
  readonly stored?: Prisma.InputJsonValue | undefined;
  readonly difference: PlanDifference;
  /** Why, in a short sentence. */
  readonly reason: string;
  /** The first day that the person chose. */
  readonly startDate: Day;
  /** Fingerprint of what the person has decided not to follow by this; none if absent. */
  readonly dismissedInputs?: string | undefined;
};

/**
 * Puts another plan in the place of the one that is kept, as a new revision. Finished steps stay with their evidence;
 * open ones keep theirs and that they were started, whatever their skill is called now.
 */
export async function replacePlan(
  tx: Tx,
  plan: LockedPlan,
  { steps }: Pick<ProposalInputs, "steps">,
  { before, after, stored, difference, reason, startDate, dismissedInputs }: Replacement,
  successors: SkillSuccessors,
  moment: Moment,
): Promise<void> {
  const evidence = evidenceFor(after, steps, before, successors);
  const setAside = [...evidence.setAside];
  const snapshot = { ...after, ...(setAside.length > 0 || after.setAside ? { setAside } : {}) };
  const kept = stored !== undefined && setAside.length === 0 ? stored : snapshot;
  await replaceSteps(tx, plan, snapshot, { started: startMarks(steps, successors), evidence: evidence.byKey });
  const { id: planId } = plan;
  await tx.plan.update({
    where: { id: planId },
    data: {
      ...columnsOf(snapshot),
      snapshot: kept,
      startDate: columnOfDay(startDate),
      dismissedInputs: dismissedInputs ?? null,
    },
    select: { id: true },
  });
  await raiseRevision(tx, plan);
  const { _max } = await tx.planRevision.aggregate({ where: { planId }, _max: { number: true } });
  await tx.planRevision.create({
    data: { planId, number: (_max.number ?? 0) + 1, reason, difference, snapshot: kept, ...moment },
    select: { planId: true },
  });
  await recordProgress(tx, plan.owner, moment);
}

function columnsOf({ role, instance, catalogVersion, engineVersion }: PlanSnapshot) {
  return {
    roleId: role.id,
    strategy: toStrategyColumn(instance.strategy ?? "steady"),
    hoursPerWeek: instance.hoursPerWeek,
    catalogVersion,
    engineVersion,
  };
}

/** Of steps that are not done, and what was set aside before. */
function evidenceFor(
  after: PlanSnapshot,
  rows: ProposalInputs["steps"],
  before: PlanSnapshot,
  successors: SkillSuccessors,
): CarriedEvidence {
  const held = rows.flatMap(({ key, skillId, toLevel, doneAt, evidenceNote: note, evidenceLink: link }) =>
    doneAt || (note === null && link === null)
      ? []
      : [{ key, skillId, toLevel, title: before.contents[key]?.title ?? key, note, link }],
  );
  const planned = new Set(after.plan.steps.map(({ id }) => id));
  return carriedEvidence([...held, ...(before.setAside ?? [])], planned, successors);
}
