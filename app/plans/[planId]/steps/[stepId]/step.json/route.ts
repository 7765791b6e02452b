import { memberRoute } from "@/lib/accounts/member-route";
import { noSuchStep } from "@/lib/plans/plan-failures";
import { stepPage } from "@/lib/plans/queries";
import { done, fail } from "@/lib/result";

/** What a step that opens in its list is told by. */
export const GET = memberRoute(
  async (member, { planId, stepId }: Awaited<RouteContext<"/plans/[planId]/steps/[stepId]/step.json">["params"]>) => {
    const page = await stepPage(member, planId, stepId);
    return page ? done({ revision: page.revision, step: page.step, choices: page.choices }) : fail(noSuchStep);
  },
);
