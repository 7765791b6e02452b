import { ReadinessMeter } from "@/components/charts/readiness-meter";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { PlannedDay } from "@/components/ui/planned-day";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { PlanView } from "@/lib/plans/plan-view";

/** Where the person stands in a plan and where it leads, in figures. */
export function PlanSummary({ plan }: { plan: PlanView }) {
  const steps = plan.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  return (
    <Card as="section" aria-label="The plan in figures">
      <div className="flex flex-col items-center gap-6 sm:flex-row sm:gap-10">
        <ReadinessMeter readiness={plan.readiness} threshold={plan.threshold} size="large" />
        <div className="w-full min-w-0 flex-1">
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
        </div>
      </div>
    </Card>
  );
}

function ReadyStat({ plan }: { plan: PlanView }) {
  if (plan.isReady) return <Stat label="Ready to apply" value="Now" note="every essential requirement is met" />;
  if (plan.readyDate === null) {
    return (
      <Stat label="Ready to apply" value="Not now" note="you were when you made the plan; your ratings have changed" />
    );
  }
  const note =
    plan.readyDate < plan.today
      ? "the planned date has passed; continue at your own pace"
      : `at ${percent(plan.threshold)}, as planned`;
  return <Stat label="Ready to apply" value={<PlannedDay day={plan.readyDate} today={plan.today} />} note={note} />;
}
