import { ReadinessBar } from "@/components/charts/readiness-bar";
import { ReadyTakes } from "@/components/plans/ready-takes";
import { hoursText } from "@/components/ui/hours";
import { PlannedDay } from "@/components/ui/planned-day";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { Day } from "@/lib/time/days";
import type { TryPlan } from "@/lib/try/try-plan";

/** When a plan makes ready, what ready takes, and where it begins. */
export function PlanStatement({ plan, today }: { plan: TryPlan; today: Day }) {
  const steps = plan.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  return (
    <div className="flex flex-col gap-5">
      <StatGroup>
        {plan.now.isReady ? (
          <Stat label="Ready to apply" value="Now" note="every essential is met" />
        ) : (
          <Stat
            label="Ready to apply"
            value={<PlannedDay day={plan.ready.day} today={today} />}
            note={`after ${hoursText(plan.ready.hours)}, ${hoursText(plan.hoursPerWeek)} a week`}
          />
        )}
        <Stat
          label="All steps done"
          value={<PlannedDay day={plan.finish} today={today} />}
          note={`${steps} ${steps === 1 ? "step" : "steps"}, ${hoursText(plan.totalHours)}`}
        />
      </StatGroup>
      <ReadinessBar now={plan.now} />
      <ReadyTakes now={plan.now} open={plan.openEssentials} decides={plan.decides} />
    </div>
  );
}
