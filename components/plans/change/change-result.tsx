import { memo, type ReactNode } from "react";
import { ComparedPlans } from "@/components/plans/change/compared-plans";
import { DifferenceDetails } from "@/components/plans/difference-details";
import { Trail } from "@/components/plans/trail/trail";
import { Callout } from "@/components/ui/callout";
import { percentOf } from "@/lib/engine/percent";
import type { ChangeView } from "@/lib/planning/change-view";
import type { Day } from "@/lib/time/days";
import { formatDay } from "@/lib/time/days";

type ChangeResultProps = {
  view: ChangeView;
  planId: string;
  today: Day;
  /** What can be done with it; stands before the long picture of the path. */
  children: ReactNode;
};

/** What a change would make of the plan, beside what it is. */
export function ChangeResult({ view, planId, today, children }: ChangeResultProps) {
  if (view.kind === "no-plan") return <Callout tone="warn">{view.message}</Callout>;
  const { consequences, difference, isSame, certificate, readyBy } = view;
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <p role="status" className="font-semibold text-lg leading-snug">
        {isSame ? "The plan as it is" : `${consequences.charAt(0).toUpperCase()}${consequences.slice(1)}`}
      </p>
      {readyBy && <ReadyByAnswer answer={readyBy} />}
      <ComparedPlans difference={difference} today={today} />
      <DifferenceDetails difference={difference} />
      <div className="contents">{children}</div>
      <ChangedTrail view={view} planId={planId} today={today} />
      <p className="text-muted text-sm">{certificate}</p>
    </div>
  );
}

type ChangedTrailProps = { view: Extract<ChangeView, { kind: "plan" }>; planId: string; today: Day };

/** The largest part of the page: drawn only when what it shows has changed, not with each letter that is typed. */
const ChangedTrail = memo(function ChangedTrail({ view: { trail, isReady }, planId, today }: ChangedTrailProps) {
  return (
    <Trail
      trail={trail}
      today={today}
      isReady={isReady}
      hrefOf={({ id }) => (id === "" ? `/plans/${planId}` : `/plans/${planId}/steps/${id}`)}
      drawsShapes={false}
    />
  );
});

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
