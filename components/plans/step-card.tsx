"use client";

import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, useEffect, useState, useSyncExternalStore } from "react";
import { OpenedStep } from "@/components/plans/opened-step";
import { StepBadge, StepMark } from "@/components/plans/step-badge";
import { useStepList } from "@/components/plans/step-list";
import { Badge } from "@/components/ui/badge";
import { hasDraft } from "@/components/ui/drafts";
import { hoursText } from "@/components/ui/hours";
import type { StepItem } from "@/lib/plans/step-view";
import { formatDay } from "@/lib/time/days";
import { spanPlanned } from "@/lib/time/planned-day";

/**
 * One step of a plan: a line that says where it stands. With script it is a button that opens the step in place, without
 * one a link to the step's own page, as it is for whoever asks for a tab of its own.
 */
export function StepCard({ step }: { step: StepItem }) {
  const { planId, today } = useStepList();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const isAlive = useSyncExternalStore(noChange, yes, no);

  // What was typed before a reload comes back in the step's form, which is there only when the step is open.
  useEffect(() => {
    if (!hasDraft(`complete-${step.id}`) && !hasDraft(`evidence-${step.id}`)) return;
    setOpen(true);
    setOpened(true);
  }, [step.id]);

  function toggle(event: MouseEvent | KeyboardEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(!isOpen);
    setOpened(true);
  }

  return (
    <div className="min-w-0">
      <a
        href={`/plans/${planId}/steps/${step.id}`}
        {...(isAlive && { role: "button", "aria-expanded": isOpen })}
        onClick={toggle}
        onKeyDown={(event) => event.key === " " && toggle(event)}
        className="flex items-start gap-3 rounded-control px-4 py-3 hover:bg-surface-sunken sm:px-5"
      >
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
          className={`mt-0.5 size-4 shrink-0 text-muted transition-transform print:hidden ${isOpen ? "rotate-180" : ""}`}
          aria-hidden="true"
        />
      </a>
      {wasOpened && (
        <div hidden={!isOpen} className="px-4 pt-1 pb-6 sm:pr-5 sm:pl-13">
          <OpenedStep item={step} isOpen={isOpen} />
        </div>
      )}
    </div>
  );
}

const noChange = () => () => {};
const yes = () => true;
const no = () => false;
