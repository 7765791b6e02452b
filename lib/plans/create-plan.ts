import { type LockedMember, type NoAccount, withLockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { catalogForPlanning } from "@/lib/catalog/queries";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import type { Tx } from "@/lib/db/client";
import { computePlan } from "@/lib/planning/compute-plan";
import type { NoPlan } from "@/lib/planning/no-plan";
import { atHours, firstDayIn, type PlanTime, timeChoices } from "@/lib/planning/plan-time";
import type { PlanSnapshot } from "@/lib/planning/snapshot";
import { done, fail, type Result } from "@/lib/result";
import { columnOfDay, dayOfColumn } from "@/lib/time/days";
import { type Moment, momentIn } from "@/lib/time/moment";
import { hasRoomForPlan, tooManyPlans } from "./active-plan-limit";
import { computeThenKeep, inputsChanged } from "./compute-then-keep";
import { noSuchRole } from "./plan-failures";
import { type PlanInputs, planInputs } from "./plan-inputs";
import { lastPlace } from "./plan-order";
import { planTime } from "./plan-time";
import { recordProgress } from "./record-progress";
import type { CreatePlanInput } from "./schema";
import { fromStrategyColumn, toStrategyColumn } from "./strategy-column";

type CreatePlanError =
  | NoAccount
  | NoPlan
  | typeof noSuchRole
  | typeof tooManyPlans
  | { kind: "nothing-left" | "already-made"; message: string };

type Made = { planId: string };

type CreatePlanResult = Result<Made, CreatePlanError>;

/**
 * Makes and keeps a plan: its snapshot, steps, first revision and first progress point. It comes after all plans that
 * the person follows, and its hours a week are theirs from then on. The same creation key makes one plan, however often
 * and however simultaneously it is sent.
 */
export async function createPlan(
  member: Member,
  input: CreatePlanInput,
  now: Date = new Date(),
): Promise<CreatePlanResult> {
  const catalog = await catalogForPlanning(input.roleId);
  if (!catalog) return fail(noSuchRole);

  return computeThenKeep(
    member,
    async (client, whose) => ({
      ...(await planInputs(client, whose)),
      time: await planTime(client, whose, null),
    }),
    (inputs) => computed(catalog, input, { ...inputs, time: atHours(inputs.time, input.hoursPerWeek) }),
    (plan, stillHolds) =>
      withLockedMember(member, async (tx, owner): Promise<Result<Made, CreatePlanError | typeof inputsChanged>> => {
        const earlier = await planOfKey(tx, owner, input);
        if (earlier) return earlier;
        if (!(await hasRoomForPlan(tx, owner))) return fail(tooManyPlans);
        if (!(await stillHolds(tx, owner))) return fail(inputsChanged);
        if (!plan.ok) return plan;
        if (plan.value.plan.steps.length === 0) return fail(nothingLeft(plan.value.role.name));
        return done({ planId: await keep(tx, owner, input, plan.value, momentIn(owner.timeZone, now)) });
      }),
  );
}

/** Dated by the person's study time, after the plans that they follow already. */
function computed(
  catalog: RoleCatalog,
  input: CreatePlanInput,
  { holdings, confidence, time }: PlanInputs & { readonly time: PlanTime },
): Result<PlanSnapshot, NoPlan> {
  const startDate = firstDayIn(time, input.startDate);
  return computePlan(catalog, { ...input, ...holdings, startDate, time: timeChoices(time) }, confidence);
}

async function keep(
  tx: Tx,
  owner: LockedMember,
  input: CreatePlanInput,
  snapshot: PlanSnapshot,
  moment: Moment,
): Promise<string> {
  const { hoursPerWeek } = input;
  await tx.user.update({ where: { id: owner.id }, data: { hoursPerWeek }, select: { id: true } }); // one figure a person
  const row = { ...planRow(owner, input, snapshot, moment), priority: await lastPlace(tx, owner) };
  const plan = await tx.plan.create({ data: row, select: { id: true } });
  await tx.planStep.createMany({ data: stepRows(plan.id, snapshot) });
  await tx.planRevision.create({
    data: { planId: plan.id, number: 1, reason: "Plan made", snapshot, ...moment },
    select: { planId: true },
  });
  await recordProgress(tx, owner, moment);
  return plan.id;
}

/** What the key made before; null if nothing. A form that asks for something else under the same key is told so. */
async function planOfKey(tx: Tx, owner: LockedMember, input: CreatePlanInput): Promise<CreatePlanResult | null> {
  const plan = await tx.plan.findUnique({
    where: { userId_creationKey: { userId: owner.id, creationKey: input.creationKey } },
    select: { id: true, roleId: true, strategy: true, hoursPerWeek: true, startDate: true },
  });
  if (!plan) return null;
  const same =
    plan.roleId === input.roleId &&
    fromStrategyColumn(plan.strategy) === input.strategy &&
    plan.hoursPerWeek === input.hoursPerWeek &&
    dayOfColumn(plan.startDate) === input.startDate;
  return same ? done({ planId: plan.id }) : fail(madeElsewhere);
}

function planRow(owner: LockedMember, input: CreatePlanInput, snapshot: PlanSnapshot, { at, day }: Moment) {
  return {
    userId: owner.id,
    roleId: input.roleId,
    title: input.title ?? `Towards ${snapshot.role.name}`,
    strategy: toStrategyColumn(input.strategy),
    hoursPerWeek: input.hoursPerWeek,
    startDate: columnOfDay(input.startDate),
    catalogVersion: snapshot.catalogVersion,
    engineVersion: snapshot.engineVersion,
    creationKey: input.creationKey,
    snapshot,
    createdAt: at,
    madeOn: day,
  };
}

function stepRows(planId: string, { plan }: PlanSnapshot) {
  return plan.steps.map((step, position) => ({
    planId,
    position,
    key: step.id,
    ...(step.kind === "skill" ? { skillId: step.skill, toLevel: step.to } : { projectId: step.id }),
    hours: step.hours,
    start: columnOfDay(step.start),
    finish: columnOfDay(step.finish),
  }));
}

const nothingLeft = (role: string) =>
  ({
    kind: "nothing-left",
    message: `You already meet every requirement of ${role}, so there is nothing left to plan. Choose another role to go further.`,
  }) as const;

const madeElsewhere = {
  kind: "already-made",
  message: "This form has already made a plan with other choices. Reload the page to make another one.",
} as const;
