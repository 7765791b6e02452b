import { hoursText } from "@/components/ui/hours";
import type { Day } from "@/lib/time/days";
import { onDayPlanned } from "@/lib/time/planned-day";
import type { TryPlan } from "@/lib/try/try-plan";

/** Every step of a plan by its phase, a line each, with the one that makes ready marked. */
export function StepList({ plan: { phases, ready }, today }: { plan: TryPlan; today: Day }) {
  return (
    <ol className="gap-x-10 md:columns-2">
      {phases.map(({ name, steps }, index) => (
        <li key={name} className="mb-6 break-inside-avoid">
          <p className="font-medium text-accent text-sm">{`${index + 1}. ${name}`}</p>
          <ol className="mt-1 divide-y divide-line text-sm">
            {steps.map(({ id, title, hours }) => (
              <li key={id} className="py-1.5">
                <span className="flex justify-between gap-4">
                  <span className="min-w-0">{title}</span>
                  <span className="shrink-0 text-muted tabular-nums">{hoursText(hours)}</span>
                </span>
                {id === ready.step && (
                  <span className="block font-medium text-met">{`Ready to apply ${onDayPlanned(ready.day, today)}`}</span>
                )}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
