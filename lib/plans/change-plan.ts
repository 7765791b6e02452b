import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { listInWords } from "@/lib/engine/list-in-words";
import type { NoPlan } from "@/lib/planning/no-plan";
import { isSamePlan } from "@/lib/planning/plan-difference";
import type { PlanSettings } from "@/lib/planning/plan-settings";
import { done, fail, type Result } from "@/lib/result";
import { momentIn } from "@/lib/time/moment";
import { firstDayFrom } from "./asked-change";
import { type noSuchPlan, noSuchRole, planArchived, planChanged } from "./plan-failures";
import { type ProposalInputs, recompute, sourceOf } from "./proposal-inputs";
import { replacePlan } from "./replace-plan";
import type { ChangePlanInput } from "./schema";
import { withRecomputed } from "./with-recomputed";

type ChangeError =
  | NoAccount
  | NoPlan
  | typeof noSuchPlan
  | typeof noSuchRole
  | typeof planArchived
  | typeof planChanged
  | { kind: "day-passed"; message: string; fields: { startDate: string } };

type Changed = { planId: string };

export type ChangePlanResult = Result<Changed, ChangeError>;

/**
 * Puts the plan that the person asked for in the place of the one that is kept, by the facts as they are now. Hours a
 * week become theirs for all plans. Asking for what the plan is already changes nothing.
 */
export async function changePlan(
  member: Member,
  { planId, revision, ...asked }: ChangePlanInput,
  now: Date = new Date(),
): Promise<ChangePlanResult> {
  const catalogue = await currentCatalogue();
  return withRecomputed(
    member,
    planId,
    (inputs) => ({
      source: sourceOf(inputs, catalogue, now, asked.roleId),
      computed: recompute(inputs, catalogue, now, asked),
    }),
    async (tx, plan, inputs, { source, computed }): Promise<ChangePlanResult> => {
      if (plan.archivedAt) return fail(planArchived);
      if (plan.revision !== revision) return fail(planChanged);
      if (!source || !computed) return fail(noSuchRole);
      const first = firstDayFrom({ settings: source.settings, today: source.way.today }).safeParse(asked.startDate);
      if (!first.success) return fail(dayPassed(first.error.issues[0]?.message ?? ""));
      const changes = changesOf(inputs, source.settings, asked);
      const { before, after } = computed;
      if (!after.ok) return after;
      if (changes.length === 0 && isSamePlan(after.value.difference)) return done({ planId });
      const { hoursPerWeek, startDate } = asked;
      await tx.user.update({ where: { id: plan.owner.id }, data: { hoursPerWeek }, select: { id: true } });
      await replacePlan(
        tx,
        plan,
        inputs,
        {
          before,
          after: after.value.snapshot,
          difference: after.value.difference,
          reason: changes.length > 0 ? `You changed ${listInWords(changes)}` : "Brought up to date",
          startDate,
        },
        catalogue.successors,
        momentIn(plan.owner.timeZone, now),
      );
      return done({ planId });
    },
  );
}

/** What is asked to be another, in words. */
function changesOf(
  inputs: ProposalInputs,
  settings: PlanSettings,
  { roleId, strategy, startDate, hoursPerWeek, pins, leftOut }: Omit<ChangePlanInput, "planId" | "revision">,
): string[] {
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  return [
    ...(roleId === inputs.roleId ? [] : ["the target role"]),
    ...(strategy === settings.strategy ? [] : ["how steps are ordered"]),
    ...(startDate === settings.startDate ? [] : ["the first day"]),
    ...(hoursPerWeek === inputs.user.hoursPerWeek ? [] : ["your hours a week"]),
    ...(differ(pins, settings.pins) ? ["your own order"] : []),
    ...(differ(leftOut, settings.leftOut) ? ["what you leave out"] : []),
  ];
}

const dayPassed = (message: string) => ({ kind: "day-passed", message, fields: { startDate: message } }) as const;
