import clsx from "clsx";
import { type WorkflowPhase, workflowPhases } from "@/lib/catalog/schema";

/** The four steps of the work on AI, with those marked in which the role stands. */
export function PhaseSteps({ phases }: { phases: readonly WorkflowPhase[] }) {
  return (
    <ol className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
      {workflowPhases.map((phase, index) => {
        const here = phases.includes(phase);
        return (
          <li
            key={phase}
            className={clsx(
              "flex min-w-0 flex-col gap-0.5 rounded-control border px-3 py-2.5 text-sm",
              here ? "border-accent bg-accent-soft font-medium" : "border-line text-muted",
            )}
          >
            <span className="text-muted text-xs">
              {`Step ${index + 1}${here ? (phases[0] === phase ? ": mainly here" : ": also here") : ""}`}
            </span>
            <span>{phase}</span>
          </li>
        );
      })}
    </ol>
  );
}
