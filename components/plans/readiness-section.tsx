import { ReadinessChart } from "@/components/charts/readiness-chart";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { PlanPage } from "@/lib/plans/pages";

type ReadinessSectionProps = {
  plan: Pick<PlanPage, "planned" | "actual" | "recountedOn" | "revisions" | "threshold" | "readyDate" | "today">;
};

/** Readiness over time, as the plan expects it and as it was; links lead to it by `#readiness`. */
export function ReadinessSection({ plan }: ReadinessSectionProps) {
  return (
    <Section id="readiness" title="Readiness over time" lead="What the plan expects, and where you were.">
      <Card>
        <ReadinessChart
          planned={plan.planned}
          actual={plan.actual}
          recountedOn={plan.recountedOn}
          revisions={plan.revisions}
          threshold={plan.threshold}
          readyDay={plan.readyDate}
          today={plan.today}
        />
      </Card>
    </Section>
  );
}
