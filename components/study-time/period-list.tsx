import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { hoursText } from "@/components/ui/hours";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";
import { daysInWords } from "@/lib/study-time/period-in-words";
import type { KeptPeriod } from "@/lib/study-time/study-time-page";
import { type Day, formatDay } from "@/lib/time/days";

type PeriodListProps = { periods: readonly KeptPeriod[]; today: Day; remove: FormAction<unknown> };

/** Breaks and other hours, each with what removes it. */
export function PeriodList({ periods, today, remove }: PeriodListProps) {
  return (
    <ul className="divide-y divide-line">
      {periods.map((period) => (
        <li key={period.id} className="flex items-center justify-between gap-4 py-3 first:pt-0">
          <div className="min-w-0">
            <p className="font-medium">
              {period.hoursPerWeek === 0 ? "Break" : `${hoursText(period.hoursPerWeek)} a week`}
            </p>
            <p className="text-muted text-sm tabular-nums">
              {`${dayRange(period)}${period.first <= today && today <= period.last ? " · now" : ""}`}
            </p>
          </div>
          <ActionForm
            action={remove}
            says="The period is removed."
            layout="tight"
            aria-label={`Remove the period ${daysInWords(period)}`}
          >
            <HiddenFields values={{ periodId: period.id }} />
            <SubmitButton tone="plain" size="small" aria-label={`Remove the period ${daysInWords(period)}`}>
              Remove
            </SubmitButton>
            <FormMessage />
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

function dayRange({ first, last }: KeptPeriod): string {
  return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
}
