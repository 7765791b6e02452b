import { onDayPlanned } from "@/lib/time/planned-day";
import type { TryPage } from "@/lib/try/try-page";

/** Tells a screen reader what came of the choice, since the focus stays in the form. */
export function OutcomeStatus({ page }: { page: Pick<TryPage, "outcome" | "today"> }) {
  return (
    <p role="status" className="sr-only">
      {outcomeText(page)}
    </p>
  );
}

function outcomeText({ outcome, today }: Pick<TryPage, "outcome" | "today">): string {
  switch (outcome.kind) {
    case "plan":
      return outcome.plan.now.isReady
        ? "You can apply now."
        : `Ready to apply ${onDayPlanned(outcome.plan.ready.day, today)}.`;
    case "same-role":
      return "Choose two different roles.";
    case "unknown-role":
      return "There is no such role.";
    case "hours-refused":
      return outcome.message;
    case "no-plan":
      return "This plan can't be computed.";
  }
}
