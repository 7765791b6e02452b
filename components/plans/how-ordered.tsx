import { strategyName } from "@/components/plans/strategy-name";
import { Section } from "@/components/ui/section";
import type { Strategy } from "@/lib/engine/types";
import type { PlanView } from "@/lib/plans/plan-view";

/** The rule behind the order, what is proven of it, and what it depends on; the one place that says so. */
export function HowOrdered({ plan }: { plan: Pick<PlanView, "strategy" | "isProven" | "certificate"> }) {
  return (
    <Section id="order" title="How we ordered your plan">
      <div className="flex max-w-prose flex-col gap-3">
        <p>
          <strong className="font-semibold">{`${strategyName(plan.strategy)}. `}</strong>
          <span>{rules[plan.strategy]}</span>
        </p>
        <p>Nothing comes before its prerequisites and, within a part, nothing before what is best learned first.</p>
        <p>{`${plan.isProven ? "We ruled out every other order that these rules allow. " : ""}${plan.certificate}`}</p>
        <p className="text-muted text-sm">
          Hours and weights are our estimates. The plan is the best for these figures; your own pace will differ.
        </p>
      </div>
    </Section>
  );
}

const rules: Record<Strategy, string> = {
  "fast-track":
    "First come the steps that make you ready in the fewest hours, then the rest of the role. Within each part, the steps that add most to your readiness for their hours come first.",
  steady: "The steps that add most to your readiness for their hours come first, from beginning to end.",
};
