import { ReadinessBar } from "@/components/charts/readiness-bar";
import { ReadyTakes } from "@/components/plans/ready-takes";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { PlannedDay } from "@/components/ui/planned-day";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { PlanView } from "@/lib/plans/plan-view";

/** Where the person stands in a plan and where it leads, in figures. */
export function PlanSummary({ plan }: { plan: PlanView }) {
  const steps = plan.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  return (
    <Card as="section" aria-label="The plan in figures">
      <div className="flex flex-col gap-5">
        <ReadinessBar now={plan} />
        <StatGroup>
          <ReadyStat plan={plan} />
          <Stat
            label="All steps done"
            value={<PlannedDay day={plan.finish} today={plan.today} />}
            note={`at ${hoursText(plan.hoursPerWeek)} a week`}
          />
          <Stat label="Steps done" value={`${plan.stepsDone} of ${steps}`} />
          <Stat
            label="Hours done"
            value={`${Math.round(plan.hoursDone)} of ${Math.round(plan.totalHours).toLocaleString("en-GB")}`}
          />
        </StatGroup>
        <ReadyTakes now={plan} open={plan.essentialsLeft} decides={plan.isReady ? null : plan.decidesReady} />
      </div>
    </Card>
  );
}

function ReadyStat({ plan }: { plan: PlanView }) {
  if (plan.isReady) return <Stat label="Ready to apply" value="Now" note="every essential is met" />;
  if (plan.readyDate === null) {
    return (
      <Stat label="Ready to apply" value="Not now" note="you were when you made the plan; your ratings have changed" />
    );
  }
  const note = plan.readyDate < plan.today ? "the planned date has passed; continue at your own pace" : "as planned";
  return <Stat label="Ready to apply" value={<PlannedDay day={plan.readyDate} today={plan.today} />} note={note} />;
}
