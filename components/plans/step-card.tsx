import { ChevronDown } from "lucide-react";
import { EvidenceText } from "@/components/plans/evidence-text";
import { type StepActionSet, StepActions } from "@/components/plans/step-actions";
import { StepBadge, StepMark } from "@/components/plans/step-badge";
import { StepBody } from "@/components/plans/step-body";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { hoursText } from "@/components/ui/hours";
import type { StepView } from "@/lib/plans/plan-view";
import { type Day, formatDay } from "@/lib/time/days";
import { spanPlanned } from "@/lib/time/planned-day";

export type StepCardProps = {
  planId: string;
  step: StepView;
  open: boolean;
  today: Day;
  /** Null where nothing can be done, as in an archived plan. */
  actions: StepActionSet | null;
};

/** One step of a plan: a line that says where it stands, and all about it when opened. */
export function StepCard({ planId, step, open, today, actions }: StepCardProps) {
  return (
    <details id={`step-${step.id}`} open={open} className="group/step min-w-0 scroll-mt-20">
      <summary className="flex items-start gap-3 rounded-control px-4 py-3 hover:bg-surface-sunken sm:px-5">
        <span className="mt-0.5">
          <StepMark state={step.state} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col gap-x-4 gap-y-1 sm:flex-row sm:items-baseline sm:justify-between">
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-1">
            <span className="font-medium">{step.title}</span>
            {step.kind === "project" && <Badge tone="accent">Project</Badge>}
            <StepBadge state={step.state} />
          </span>
          <span className="shrink-0 text-muted text-sm tabular-nums">
            {step.state.kind === "done"
              ? `Done on ${formatDay(step.state.on)}`
              : `${spanPlanned(step.start, step.finish, today)} · ${hoursText(step.hours)}`}
          </span>
        </span>
        <ChevronDown
          className="mt-0.5 size-4 shrink-0 text-muted transition-transform group-open/step:rotate-180"
          aria-hidden="true"
        />
      </summary>
      <div className="flex flex-col gap-5 px-4 pt-1 pb-6 sm:pr-5 sm:pl-13">
        <Evidence step={step} />
        <StepBody step={step} planId={planId} />
        {actions && (
          <div className="border-line border-t pt-4 print:hidden">
            <StepActions
              planId={planId}
              stepId={step.id}
              title={step.title}
              state={step.state.kind}
              note={step.note}
              link={step.link}
              at={`/plans/${planId}?step=${step.id}#step-${step.id}`}
              actions={actions}
            />
          </div>
        )}
      </div>
    </details>
  );
}

/** Since when it is under way, or what shows that it is done. */
function Evidence({ step }: { step: StepView }) {
  if (step.state.kind === "started")
    return <p className="text-muted text-sm">{`Started on ${formatDay(step.state.on)}.`}</p>;
  if (step.state.kind !== "done" || (step.note === null && step.link === null)) return null;
  return (
    <Callout tone="met" title="Your evidence">
      <EvidenceText note={step.note} link={step.link} />
    </Callout>
  );
}
