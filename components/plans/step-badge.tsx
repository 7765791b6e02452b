import { CalendarClock, Circle, CircleCheck, CircleDot } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { StepState } from "@/lib/plans/step-view";

/** Where a step stands, by shape as well as by colour. */
export function StepMark({ state }: { state: StepState }) {
  switch (state.kind) {
    case "done":
      return <CircleCheck className="size-5 shrink-0 text-met" role="img" aria-label="Done" />;
    case "started":
      return <CircleDot className="size-5 shrink-0 text-accent" role="img" aria-label="In progress" />;
    case "open":
      return <Circle className="size-5 shrink-0 text-line-strong" role="img" aria-label="Open" />;
  }
}

/** What a step's state calls for saying; nothing for a step that is simply ahead. */
export function StepBadge({ state }: { state: StepState }) {
  if (state.kind === "done") return null;
  return (
    <>
      {state.kind === "started" && <Badge tone="accent">In progress</Badge>}
      {state.late && (
        <Badge tone="warn">
          <CalendarClock aria-hidden="true" /> Later than planned
        </Badge>
      )}
    </>
  );
}
