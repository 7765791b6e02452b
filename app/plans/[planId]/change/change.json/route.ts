import { memberRoute } from "@/lib/accounts/member-route";
import { toPayload } from "@/lib/planning/change-payload";
import { noSuchPlan } from "@/lib/plans/plan-failures";
import { readChangePage } from "@/lib/plans/read-change";
import { done, fail } from "@/lib/result";

/** What a browser's worker computes changes of a plan from. */
export const GET = memberRoute(
  async (member, { planId }: Awaited<RouteContext<"/plans/[planId]/change/change.json">["params"]>) => {
    const page = await readChangePage(member, planId);
    return page ? done(toPayload(page.source)) : fail(noSuchPlan);
  },
);
