import type { ReactNode } from "react";
import { Checks } from "@/components/explore/checks";
import { EvidenceText } from "@/components/plans/evidence-text";
import { ResourceList } from "@/components/plans/resource-list";
import { Callout } from "@/components/ui/callout";
import { hoursText } from "@/components/ui/hours";
import { TextLink } from "@/components/ui/text-link";
import { listInWords } from "@/lib/engine/list-in-words";
import type { StepDetail } from "@/lib/plans/step-view";
import { formatDay } from "@/lib/time/days";

type StepBodyProps = {
  step: StepDetail;
  planId: string;
  /** Of its parts: the level below that of the step's own title. */
  heading?: "h2" | "h4";
};

/** Everything there is to know about a step, from why it is there to when it counts as done. */
export function StepBody({ step, planId, heading = "h4" }: StepBodyProps) {
  const Part = heading === "h2" ? PagePart : InnerPart;
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Evidence step={step} />
      <p className="text-muted text-sm tabular-nums">
        {formatDay(step.start)} to {formatDay(step.finish)} · {hoursText(step.hours)}
      </p>
      {step.alsoIn.length > 0 && <p className="text-sm">{sharedText(step)}</p>}
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

function sharedText({ alsoIn, state }: StepDetail): string {
  const plans = listInWords(alsoIn);
  return state.kind === "done" ? `Also done in ${plans}.` : `Also in ${plans}: what you do here counts there too.`;
}

function PagePart(props: { title: string; children: ReactNode }) {
  return <Part {...props} heading="h2" />;
}

function InnerPart(props: { title: string; children: ReactNode }) {
  return <Part {...props} heading="h4" />;
}

function Part({ title, heading: Heading, children }: { title: string; heading: "h2" | "h4"; children: ReactNode }) {
  return (
    <div className="flex min-w-0 max-w-prose flex-col gap-1">
      <Heading className="font-medium text-muted text-sm">{title}</Heading>
      {children}
    </div>
  );
}

/** Since when it is in progress, or what shows that it is done. */
function Evidence({ step }: { step: StepDetail }) {
  if (step.state.kind === "started") {
    return <p className="text-muted text-sm">{`Started on ${formatDay(step.state.on)}.`}</p>;
  }
  if (step.state.kind !== "done" || (step.note === null && step.link === null)) return null;
  return (
    <Callout tone="met" title="Your evidence">
      <EvidenceText note={step.note} link={step.link} />
    </Callout>
  );
}

function Needs({ step, planId }: { step: StepDetail; planId: string }) {
  if (step.needs.length === 0) return <p>No other step in this plan.</p>;
  return (
    <ul className="flex flex-col gap-1">
      {step.needs.map((need) => (
        <li key={need.id}>
          <TextLink href={`/plans/${planId}/steps/${need.id}`}>{need.title}</TextLink>
          <span className="text-muted">{need.done ? " · done" : " · open"}</span>
        </li>
      ))}
    </ul>
  );
}
