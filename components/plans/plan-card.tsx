import Link from "next/link";
import type { ReactNode } from "react";
import { ForecastLine } from "@/components/plans/forecast-line";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { PlannedDay } from "@/components/ui/planned-day";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { PlanCard as PlanCardView } from "@/lib/plans/pages";
import { type Day, formatDay } from "@/lib/time/days";

/** A plan in the list, with what can be done there. */
export function PlanCard({ plan, today, children }: { plan: PlanCardView; today: Day; children?: ReactNode }) {
  return (
    <Card as="li">
      <div className="flex h-full flex-col gap-4">
        <div className="flex min-w-0 flex-col gap-0.5">
          <h3 className="font-semibold text-base leading-snug">
            <Link href={`/plans/${plan.id}`} className="rounded-control hover:text-accent hover:underline">
              {plan.title}
            </Link>
          </h3>
          <p className="text-muted text-sm">
            {`${plan.roleName} · ${hoursText(plan.hoursPerWeek)} a week from ${formatDay(plan.startDate)}`}
          </p>
        </div>
        <div className="flex flex-col gap-1">
          {plan.counts !== null && <p className="text-sm">{plan.counts}</p>}
          <ProgressBar label="Readiness" value={plan.readiness} text={percent(plan.readiness)} />
        </div>
        <div className="flex flex-col gap-1">
          <p className="text-muted text-sm tabular-nums">
            <span>{`${plan.stepsDone} of ${plan.steps} ${plan.steps === 1 ? "step" : "steps"} · `}</span>
            {plan.doneSince ? <DoneSince day={plan.doneSince} /> : <PlannedDays plan={plan} today={today} />}
            {plan.archivedOn && <span>{` · archived on ${formatDay(plan.archivedOn)}`}</span>}
          </p>
          {plan.forecast && <ForecastLine forecast={plan.forecast} today={today} />}
        </div>
        {children}
      </div>
    </Card>
  );
}

function DoneSince({ day }: { day: Day }) {
  return (
    <span>
      done since <time dateTime={day}>{formatDay(day)}</time>
    </span>
  );
}

function PlannedDays({ plan, today }: { plan: PlanCardView; today: Day }) {
  return (
    <span>
      ready <PlannedDay day={plan.readyDate} today={today} preposition />, finished{" "}
      <PlannedDay day={plan.finish} today={today} preposition /> as planned
    </span>
  );
}
