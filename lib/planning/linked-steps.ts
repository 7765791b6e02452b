import type { PlanStep } from "@/lib/engine/types";
import type { PlanSnapshot } from "./snapshot";

export type LinkedPlanStep = {
  readonly step: PlanStep;
  /** Ids of the steps that it directly depends on, also of those finished before the plan was computed anew. */
  readonly needs: readonly string[];
};

/** Every step of the plan, in its order: first those that were finished before it was computed anew. */
export function linkedSteps({ plan, earlier = [] }: Pick<PlanSnapshot, "plan" | "earlier">): LinkedPlanStep[] {
  return [
    ...earlier.map(({ step }) => ({ step, needs: step.needs })),
    ...plan.steps.map((step) => ({
      step,
      needs: [
        ...earlier.filter(({ supports }) => supports.includes(step.id)).map(({ step: { id } }) => id),
        ...step.needs,
      ],
    })),
  ];
}
