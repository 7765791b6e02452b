import Link from "next/link";
import { StepBadge } from "@/components/plans/step-badge";
import { StepMark } from "@/components/plans/step-mark";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import type { StepItem } from "@/lib/plans/step-view";
import type { Day } from "@/lib/time/days";
import { spanPlanned } from "@/lib/time/planned-day";

type NextStepsProps = { planId: string; steps: readonly StepItem[]; today: Day };

/** What comes after the current step; each leads to its place in the plan. */
export function NextSteps({ planId, steps, today }: NextStepsProps) {
  return (
    <Card padding="none">
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <li key={step.id}>
            <Link
              href={`/plans/${planId}/steps/${step.id}`}
              className="flex items-start gap-3 px-4 py-3 hover:bg-surface-sunken sm:px-5"
            >
              <span className="mt-0.5">
                <StepMark state={step.state} />
              </span>
              <span className="flex min-w-0 flex-1 flex-col gap-x-4 sm:flex-row sm:items-baseline sm:justify-between">
                <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
                  <span className="font-medium">{step.title}</span>
                  <StepBadge state={step.state} />
                </span>
                <span className="shrink-0 text-muted text-sm tabular-nums">
                  {spanPlanned(step.start, step.finish, today)} · {hoursText(step.hours)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
