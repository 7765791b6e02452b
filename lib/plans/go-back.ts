import type { NoAccount } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import type { Db, Tx } from "@/lib/db/client";
import { withFinished } from "@/lib/planning/earlier-steps";
import { planDifference } from "@/lib/planning/plan-difference";
import { planSnapshot } from "@/lib/planning/snapshot";
import { done, fail, type Result } from "@/lib/result";
import { dayOfColumn, formatDay } from "@/lib/time/days";
import { momentIn } from "@/lib/time/moment";
import { computeThenKeep, inputsChanged } from "./compute-then-keep";
import { withLockedPlan } from "./locked-plan";
import { type noSuchPlan, planArchived, planChanged } from "./plan-failures";
import { type ProposalInputs, readProposalInputs, recompute } from "./proposal-inputs";
import { replacePlan } from "./replace-plan";
import type { GoBackInput } from "./schema";

const noSuchRevision = { kind: "no-such-revision", message: "This plan has no such earlier state." } as const;

type GoBackError = NoAccount | typeof noSuchPlan | typeof noSuchRevision | typeof planArchived | typeof planChanged;

type WentBack = { planId: string };

export type GoBackResult = Result<WentBack, GoBackError>;

/**
 * Puts an earlier revision of a plan in the place of the one that is kept, as a new revision: the same to the byte if
 * nothing was finished since that it doesn't hold, else with that in front. What has changed since it was made is not
 * offered again until it changes once more.
 */
export async function goBack(
  member: Member,
  { planId, number, revision }: GoBackInput,
  now: Date = new Date(),
): Promise<GoBackResult> {
  const catalogue = await currentCatalogue();
  return computeThenKeep(
    member,
    async (client, whose) => {
      const inputs = await readProposalInputs(client, whose, planId);
      return inputs && { inputs, earlier: await readRevision(client, planId, number) };
    },
    (read) => read,
    (read, stillHolds) =>
      withLockedPlan(
        member,
        planId,
        async (tx, plan): Promise<Result<WentBack, GoBackError | typeof inputsChanged>> => {
          if (!read || !(await stillHolds(tx, plan.owner))) return fail(inputsChanged);
          const { inputs, earlier } = read;
          if (plan.archivedAt) return fail(planArchived);
          if (plan.revision !== revision) return fail(planChanged);
          if (!earlier) return fail(noSuchRevision);
          const finished = new Set(inputs.steps.flatMap(({ key, doneAt }) => (doneAt ? [key] : [])));
          const before = planSnapshot.parse(inputs.snapshot);
          const older = planSnapshot.parse(earlier.snapshot);
          const after = withFinished(older, before, finished, catalogue.successors);
          const restored: ProposalInputs = { ...inputs, roleId: after.role.id, snapshot: after };
          await replacePlan(
            tx,
            plan,
            inputs,
            {
              before,
              after,
              ...(after === older && earlier.snapshot !== null && { stored: earlier.snapshot }),
              difference: planDifference(before, after, finished, inputs.holdings),
              reason: `You went back to the plan of ${formatDay(dayOfColumn(earlier.day))}`,
              startDate: after.instance.startDate,
              dismissedInputs: recompute(restored, catalogue, now)?.inputs,
            },
            catalogue.successors,
            momentIn(plan.owner.timeZone, now),
          );
          return done({ planId });
        },
      ),
  );
}

/** To be asked together with a query that makes sure that the plan is the member's. */
async function readRevision(client: Db | Tx, planId: string, number: number) {
  return client.planRevision.findUnique({
    where: { planId_number: { planId, number } },
    select: { snapshot: true, day: true },
  });
}
