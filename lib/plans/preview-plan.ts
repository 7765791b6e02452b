import type { Member } from "@/lib/accounts/member";
import { catalogForPlanning } from "@/lib/catalog/queries";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import { db } from "@/lib/db/client";
import { makePlan } from "@/lib/engine/make-plan";
import { isReady } from "@/lib/engine/readiness";
import type { Instance, Plan, Strategy } from "@/lib/engine/types";
import { comparablePay } from "@/lib/pay/queries";
import { datedBy } from "@/lib/planning/dated-plan";
import { goalsMetBy } from "@/lib/planning/goals-met";
import { instanceFor, readyThreshold } from "@/lib/planning/instance";
import { type NoPlan, noPlan } from "@/lib/planning/no-plan";
import { atHours, firstDayIn, type PlanTime } from "@/lib/planning/plan-time";
import { holdingsOf } from "@/lib/ratings/holdings";
import { done, type Failure, fail, type Result } from "@/lib/result";
import { dayIn } from "@/lib/time/days";
import { noSuchRole } from "./plan-failures";
import type { PlanPreview, StrategyPreview } from "./plan-preview";
import { planTime } from "./plan-time";
import type { PreviewInput } from "./schema";

/** What each way of ordering the steps would give, before one is chosen. Keeps nothing. */
export async function previewPlan(
  member: Member,
  input: PreviewInput,
  now: Date = new Date(),
): Promise<Result<PlanPreview, Failure>> {
  const catalog = await catalogForPlanning(input.roleId);
  if (!catalog) return fail(noSuchRole);
  const holdings = await holdingsOf(db, member);

  const today = dayIn(member.timeZone, now);
  const time = atHours(await planTime(db, member, null), input.hoursPerWeek);
  const startDate = firstDayIn(time, input.startDate);
  const instance = instanceFor(catalog, { ...input, ...holdings, startDate, strategy: "steady" });
  const steady = datedPlan(catalog, instance, time);
  if (!steady.ok) return steady;
  const fastTrack = datedPlan(catalog, { ...instance, strategy: "fast-track" }, time);
  if (!fastTrack.ok) return fastTrack;

  const pay = await comparablePay(member, catalog.role.id);
  const nothingLeft = steady.value.steps.length === 0;
  return done({
    role: { id: catalog.role.id, name: catalog.role.name },
    readiness: steady.value.readiness,
    threshold: readyThreshold,
    isReady: isReady(instance),
    adds: whatAdds(catalog, steady.value),
    options: nothingLeft
      ? []
      : [strategyPreview("fast-track", instance, fastTrack.value), strategyPreview("steady", instance, steady.value)],
    hoursPerWeek: input.hoursPerWeek,
    begins:
      time.after && startDate !== input.startDate
        ? {
            after: time.after.title,
            on: startDate,
            sharedSteps: steady.value.steps.filter(({ id }) => time.shared.has(id)).length,
          }
        : null,
    today,
    pay,
  });
}

function datedPlan(catalog: RoleCatalog, instance: Instance, { studyTime, shared }: PlanTime): Result<Plan, NoPlan> {
  const made = makePlan(instance);
  return made.ok ? datedBy(made.plan, instance.startDate, studyTime, shared) : fail(noPlan(made.error, catalog));
}

function strategyPreview(strategy: Strategy, instance: Instance, plan: Plan): StrategyPreview {
  return {
    strategy,
    readyDate: plan.ready.step === null ? null : plan.ready.date,
    readyHours: plan.ready.hours,
    finish: plan.finish,
    totalHours: plan.totalHours,
    steps: plan.steps.length,
    metHalfway: goalsMetBy(instance, plan, plan.totalHours / 2),
  };
}

function whatAdds({ skills, projects }: RoleCatalog, { gaps, steps }: Plan): readonly string[] {
  const names = new Map([...skills, ...projects].map(({ id, name }) => [id, name]));
  const ids = [
    ...gaps.map(({ skill }) => skill),
    ...steps.flatMap((step) => (step.kind === "project" ? [step.id] : [])),
  ];
  return [...new Set(ids.map((id) => names.get(id) ?? id))].slice(0, 5);
}
