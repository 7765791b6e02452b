import type { ReactNode } from "react";
import { Checks } from "@/components/explore/checks";
import { ResourceList } from "@/components/plans/resource-list";
import { hoursText } from "@/components/ui/hours";
import { TextLink } from "@/components/ui/text-link";
import type { StepView } from "@/lib/plans/plan-view";
import { formatDay } from "@/lib/time/days";

/** Everything there is to know about a step, from why it is there to when it counts as done. */
export function StepBody({ step, planId }: { step: StepView; planId: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <p className="text-muted text-sm tabular-nums">
        {formatDay(step.start)} to {formatDay(step.finish)} · {hoursText(step.hours)}
      </p>
      <Part title={step.kind === "project" ? "What you make" : "What you'll be able to do"}>
        <p>{step.kind === "project" ? step.statement : <q>{step.statement}</q>}</p>
      </Part>
      <Part title="Why it is in the plan">
        <ul className="flex flex-col gap-1">
          {step.why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Part>
      <Part title="Prerequisites">
        <Needs step={step} planId={planId} />
      </Part>
      <div className="grid gap-5 md:grid-cols-3 md:gap-6">
        {step.learn && <Part title="Learn">{step.learn}</Part>}
        <Part title="Practise">{step.practise}</Part>
        <Part title="Done when">
          <Checks checks={step.done} />
        </Part>
      </div>
      {step.resources.length > 0 && (
        <Part title="Resources">
          <ResourceList resources={step.resources} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 max-w-prose flex-col gap-1">
      <h4 className="font-medium text-muted text-sm">{title}</h4>
      {children}
    </div>
  );
}

function Needs({ step, planId }: { step: StepView; planId: string }) {
  if (step.needs.length === 0) return <p>No other step in this plan.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {step.needs.map((need) => (
        <li key={need.id}>
          <TextLink href={`/plans/${planId}?step=${need.id}#step-${need.id}`}>{need.title}</TextLink>
          <span className="text-muted">{need.done ? " · done" : " · open"}</span>
        </li>
      ))}
    </ul>
  );
}
