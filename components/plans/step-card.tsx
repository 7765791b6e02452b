"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useState } from "react";
import { OpenedStep } from "@/components/plans/opened-step";
import { StepBadge } from "@/components/plans/step-badge";
import { useStepList } from "@/components/plans/step-list";
import { StepMark } from "@/components/plans/step-mark";
import { Badge } from "@/components/ui/badge";
import { hasDraft } from "@/components/ui/drafts";
import { hoursText } from "@/components/ui/hours";
import type { StepItem } from "@/lib/plans/step-view";
import { formatDay } from "@/lib/time/days";
import { spanPlanned } from "@/lib/time/planned-day";

/**
 * One step in a phase's list, which gives it its look: a line that says where it stands. With script it is a button that opens the step in place, without
 * one a link to the step's own page, as it is for whoever asks for a tab of its own.
 */
export function StepCard({ step }: { step: StepItem }) {
  const { planId, today, isAlive } = useStepList();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);

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
    <>
      <a
        href={`/plans/${planId}/steps/${step.id}`}
        {...(isAlive && { role: "button", "aria-expanded": isOpen })}
        onClick={toggle}
        onKeyDown={(event) => event.key === " " && toggle(event)}
      >
        <StepMark state={step.state} />
        <span>
          <span>{step.title}</span>
          {step.kind === "project" && <Badge tone="accent">Project</Badge>}
          <StepBadge state={step.state} />
        </span>
        <span>
          {step.state.kind === "done"
            ? `Done on ${formatDay(step.state.on)}`
            : `${spanPlanned(step.start, step.finish, today)} · ${hoursText(step.hours)}`}
        </span>
      </a>
      {wasOpened && (
        <div hidden={!isOpen} className="px-4 pt-1 pb-6 sm:pr-5 sm:pl-13">
          <OpenedStep item={step} isOpen={isOpen} />
        </div>
      )}
    </>
  );
}
