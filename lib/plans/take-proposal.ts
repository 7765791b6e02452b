import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { Cause } from "@/lib/planning/causes";
import type { NoPlan } from "@/lib/planning/no-plan";
import { done, fail, type Result } from "@/lib/result";
import { dayOfColumn } from "@/lib/time/days";
import { momentIn } from "@/lib/time/moment";
import { type noSuchPlan, planArchived, planChanged } from "./plan-failures";
import { recompute } from "./proposal-inputs";
import { replacePlan } from "./replace-plan";
import type { TakeProposalInput } from "./schema";
import { withRecomputed } from "./with-recomputed";

type TakeError =
  | NoAccount
  | NoPlan
  | typeof noSuchPlan
  | typeof planArchived
  | typeof planChanged
  | typeof changedOnceMore;

type Taken = { planId: string };

export type TakeProposalResult = Result<Taken, TakeError>;

/**
 * Puts the plan as it would be today in the place of the one that is kept. Taking it again changes nothing; a plan that
 * has changed since the page was opened, or a proposal that rests on other facts by now, is refused.
 */
export async function takeProposal(
  member: Member,
  { planId, inputs: seen, revision }: TakeProposalInput,
  now: Date = new Date(),
): Promise<TakeProposalResult> {
  const catalogue = await currentCatalogue();
  return withRecomputed(
    member,
    planId,
    (inputs) => recompute(inputs, catalogue, now),
    async (tx, plan, inputs, computed): Promise<TakeProposalResult> => {
      if (computed?.causes.length === 0) return done({ planId });
      if (plan.archivedAt) return fail(planArchived);
      if (plan.revision !== revision) return fail(planChanged);
      if (computed?.inputs !== seen) return fail(changedOnceMore);
      const { before, causes, after } = computed;
      if (!after.ok) return after;
      const { snapshot, difference } = after.value;
      const reason = reasonFor(causes);
      const startDate = dayOfColumn(inputs.startDate);
      const moment = momentIn(plan.owner.timeZone, now);
      await replacePlan(
        tx,
        plan,
        inputs,
        { before, after: snapshot, difference, reason, startDate },
        catalogue.successors,
        moment,
      );
      return done({ planId });
    },
  );
}

function reasonFor(causes: readonly Cause[]): string {
  const kinds = new Set(causes.map(({ kind }) => kind));
  const [first] = kinds;
  if (kinds.size !== 1 || !first) return "Brought up to date";
  return reasons[first];
}

const reasons: Readonly<Record<Cause["kind"], string>> = {
  catalogue: "Took the changes of the catalogue",
  recounted: "Ordered by what is met",
  ratings: "Followed your ratings",
  projects: "Followed your projects",
  time: "Followed your study time",
  order: "Followed your other plans",
  late: "Dated anew from that day",
  ahead: "Dated anew from that day",
};

const changedOnceMore = {
  kind: "changed-once-more",
  message: "What this rests on has changed once more. Reload the page to see what it would mean now.",
} as const;
