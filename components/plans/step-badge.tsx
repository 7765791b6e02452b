import { CalendarClock } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { StepState } from "@/lib/plans/step-view";

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
