import { ReadinessBar } from "@/components/charts/readiness-bar";
import { DateAnew } from "@/components/plans/date-anew";
import { ForecastLine } from "@/components/plans/forecast-line";
import { ReadyTakes } from "@/components/plans/ready-takes";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { PlannedDay } from "@/components/ui/planned-day";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { FormAction } from "@/lib/http/form-action";
import type { PlanPage } from "@/lib/plans/pages";
import { formatDay } from "@/lib/time/days";

type PlanSummaryProps = {
  plan: PlanPage;
  /** Null where a proposal is the way to other dates. */
  dateAnew: FormAction<unknown> | null;
};

/** Where the person stands in a plan and where it leads, in figures. */
export function PlanSummary({ plan, dateAnew }: PlanSummaryProps) {
  const steps = plan.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  return (
    <Card as="section" aria-label="The plan in figures">
      <div className="flex flex-col gap-5">
        <ReadinessBar now={plan} />
        <StatGroup>
          <ReadyStat plan={plan} />
          <FinishStat plan={plan} />
          <Stat label="Steps done" value={`${plan.stepsDone} of ${steps}`} />
          <Stat
            label="Hours done"
            value={`${Math.round(plan.hoursDone)} of ${Math.round(plan.totalHours).toLocaleString("en-GB")}`}
          />
        </StatGroup>
        {plan.forecast && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ForecastLine forecast={plan.forecast} today={plan.today} />
            {dateAnew && plan.forecast.worthDating && (
              <DateAnew planId={plan.id} revision={plan.revision} dateAnew={dateAnew} />
            )}
          </div>
        )}
        <ReadyTakes now={plan} open={plan.essentialsLeft} decides={plan.isReady ? null : plan.decidesReady} />
      </div>
    </Card>
  );
}

function ReadyStat({ plan }: { plan: PlanPage }) {
  if (plan.isReady) return <Stat label="Ready to apply" value="Now" note="every essential is met" />;
  if (plan.doneSince)
    return <Stat label="Ready to apply" value="Not now" note="your ratings or the role have changed" />;
  if (plan.readyDate === null) {
    return (
      <Stat label="Ready to apply" value="Not now" note="you were when you made the plan; your ratings have changed" />
    );
  }
  const note = plan.readyDate < plan.today ? "the planned date has passed; continue at your own pace" : "as planned";
  return <Stat label="Ready to apply" value={<PlannedDay day={plan.readyDate} today={plan.today} />} note={note} />;
}

function FinishStat({ plan }: { plan: PlanPage }) {
  if (plan.doneSince) {
    const since = <time dateTime={plan.doneSince}>{formatDay(plan.doneSince)}</time>;
    return <Stat label="All steps done since" value={since} />;
  }
  return (
    <Stat
      label="All steps done"
      value={<PlannedDay day={plan.finish} today={plan.today} />}
      note={`at ${hoursText(plan.hoursPerWeek)} a week`}
    />
  );
}
