import { ComparedPlans } from "@/components/plans/change/compared-plans";
import { DifferenceDetails } from "@/components/plans/difference-details";
import { Trail } from "@/components/plans/trail/trail";
import { Callout } from "@/components/ui/callout";
import { percentOf } from "@/lib/engine/percent";
import type { ChangeView } from "@/lib/planning/change-view";
import type { Day } from "@/lib/time/days";
import { formatDay } from "@/lib/time/days";

type ChangeResultProps = { view: ChangeView; planId: string; today: Day };

/** What a change would make of the plan, beside what it is. */
export function ChangeResult({ view, planId, today }: ChangeResultProps) {
  if (view.kind === "no-plan") return <Callout tone="warn">{view.message}</Callout>;
  const { consequences, difference, isSame, isReady, trail, certificate, readyBy } = view;
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <p role="status" className="font-semibold text-lg leading-snug">
        {isSame ? "The plan as it is" : `${consequences.charAt(0).toUpperCase()}${consequences.slice(1)}`}
      </p>
      {readyBy && <ReadyByAnswer answer={readyBy} />}
      <ComparedPlans difference={difference} today={today} />
      <DifferenceDetails difference={difference} />
      <Trail
        trail={trail}
        today={today}
        isReady={isReady}
        hrefOf={({ id }) => (id === "" ? `/plans/${planId}` : `/plans/${planId}/steps/${id}`)}
      />
      <p className="text-muted text-sm">{certificate}</p>
    </div>
  );
}

function ReadyByAnswer({ answer: { day, hoursPerWeek, readiness } }: { answer: NonNullable<ReadyByOf<ChangeView>> }) {
  const then = `At the hours above you would have reached ${percentOf(readiness)}% by then.`;
  return (
    <Callout title={`Ready by ${formatDay(day)}?`}>
      {hoursPerWeek === null
        ? `No number of hours a week makes you ready by then. ${then}`
        : `It takes ${hoursPerWeek} ${hoursPerWeek === 1 ? "hour" : "hours"} a week. ${then}`}
    </Callout>
  );
}

type ReadyByOf<V> = V extends { readonly readyBy: infer R } ? R : never;
