import { hoursText } from "@/components/ui/hours";
import type { Day } from "@/lib/time/days";
import { spanPlanned } from "@/lib/time/planned-day";
import type { TryPlan } from "@/lib/try/try-plan";

/** What comes first, and why. */
export function FirstSteps({ steps, today }: { steps: TryPlan["firstSteps"]; today: Day }) {
  return (
    <ol className="grid gap-x-8 gap-y-5 md:grid-cols-3">
      {steps.map(({ id, title, start, finish, hours, why }, index) => (
        <li key={id} className="flex min-w-0 flex-col gap-1 border-accent border-t-2 pt-3">
          <h3 className="font-semibold leading-snug">
            <span className="text-accent tabular-nums">{index + 1}.</span> {title}
          </h3>
          <p className="text-muted text-sm tabular-nums">
            {spanPlanned(start, finish, today)}, {hoursText(hours)}
          </p>
          <p className="text-sm">{why}</p>
        </li>
      ))}
    </ol>
  );
}
