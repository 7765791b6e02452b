import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { NoPlan } from "@/lib/planning/no-plan";
import type { PlanDifference } from "@/lib/planning/plan-difference";
import { done, fail, type Result } from "@/lib/result";
import { dayOfColumn, formatDay } from "@/lib/time/days";
import { momentIn } from "@/lib/time/moment";
import { type noSuchPlan, planArchived, planChanged } from "./plan-failures";
import { recompute } from "./proposal-inputs";
import { movesDatesAlone } from "./read-proposal";
import { replacePlan } from "./replace-plan";
import type { DateAnewInput } from "./schema";
import { withRecomputed } from "./with-recomputed";

const moreThanDates = {
  kind: "more-than-dates",
  message: "More than the dates would change by now. Reload the page to see what.",
} as const;

type DateAnewError =
  | NoAccount
  | NoPlan
  | typeof noSuchPlan
  | typeof planArchived
  | typeof planChanged
  | typeof moreThanDates;

export type DateAnewResult = Result<{ planId: string }, DateAnewError>;

/**
 * Dates the open steps from today on, as a new revision. Where anything else would change, that is for the proposal to
 * say, and this is refused. A plan that is dated so already stays as it is.
 */
export async function dateAnew(
  member: Member,
  { planId, revision }: DateAnewInput,
  now: Date = new Date(),
): Promise<DateAnewResult> {
  const catalogue = await currentCatalogue();
  return withRecomputed(
    member,
    planId,
    (inputs) => recompute(inputs, catalogue, now),
    async (tx, plan, inputs, computed): Promise<DateAnewResult> => {
      if (plan.archivedAt) return fail(planArchived);
      if (!computed) return fail(moreThanDates);
      const { before, causes, after } = computed;
      if (!after.ok) return after;
      const { snapshot, difference } = after.value;
      if (!movesDatesAlone(causes, difference)) return fail(moreThanDates);
      if (isSameDays(difference)) return done({ planId });
      if (plan.revision !== revision) return fail(planChanged);
      const moment = momentIn(plan.owner.timeZone, now);
      await replacePlan(
        tx,
        plan,
        inputs,
        {
          before,
          after: snapshot,
          difference,
          reason: `Dated anew from ${formatDay(dayOfColumn(moment.day))}`,
          startDate: dayOfColumn(inputs.startDate),
        },
        catalogue.successors,
        moment,
      );
      return done({ planId });
    },
  );
}

const isSameDays = ({ before, after }: PlanDifference) =>
  before.readyDate === after.readyDate && before.finish === after.finish;
