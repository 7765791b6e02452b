import { CalendarCheck } from "lucide-react";
import type { Example } from "@/components/landing/example";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { PlannedDay } from "@/components/ui/planned-day";
import type { Day } from "@/lib/time/days";
import { spanPlanned } from "@/lib/time/planned-day";

/** The head of the example plan: where it begins, when it makes ready, and what comes first. */
export function ExampleCard({ example, today }: { example: Example; today: Day }) {
  return (
    <Card as="article" padding="none" aria-label="Example plan">
      <div className="flex items-center gap-5 border-line border-b p-5">
        <div className="flex min-w-0 flex-col gap-1">
          <p className="text-muted text-sm">
            A {example.profile}, {example.hoursPerWeek} hours a week
          </p>
          <h2 className="font-semibold text-lg leading-tight tracking-tight">Goal: {example.role}</h2>
          <p className="mt-1 inline-flex items-start gap-2 text-sm">
            <CalendarCheck className="mt-0.5 size-4 shrink-0 text-met" aria-hidden="true" />
            <span>
              Ready to apply{" "}
              <span className="whitespace-nowrap font-medium tabular-nums">
                <PlannedDay day={example.readyDay} today={today} preposition />
              </span>
            </span>
          </p>
        </div>
      </div>
      <ol>
        {example.firstSteps.slice(0, 3).map((step, index) => (
          <li key={step.id} className="flex gap-4 border-line border-b px-5 py-3.5">
            <span
              aria-hidden="true"
              className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft font-medium text-accent text-sm tabular-nums"
            >
              {index + 1}
            </span>
            <div className="flex min-w-0 flex-1 flex-col gap-0.5">
              <h3 className="font-semibold text-base leading-snug">{step.title}</h3>
              <p className="text-muted text-xs tabular-nums">
                {spanPlanned(step.start, step.finish, today)}, {hoursText(step.hours)}
              </p>
              <p className="text-muted text-sm leading-snug">{step.why}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="px-5 py-3 text-muted text-sm">
        and {example.steps - Math.min(3, example.firstSteps.length)} more steps, each with dates
      </p>
    </Card>
  );
}
