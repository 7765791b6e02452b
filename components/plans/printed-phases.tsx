import { StepBody } from "@/components/plans/step-body";
import { StepMark } from "@/components/plans/step-mark";
import { hoursText } from "@/components/ui/hours";
import { Section } from "@/components/ui/section";
import type { PhaseView } from "@/lib/plans/plan-view";
import type { StepDetail } from "@/lib/plans/step-view";
import { formatDay } from "@/lib/time/days";

/** The phases of a plan with the whole text of each step, to be read from top to bottom. */
export function PrintedPhases({ planId, phases }: { planId: string; phases: readonly PhaseView<StepDetail>[] }) {
  return phases.map((phase, index) => (
    <Section
      key={phase.name}
      title={`${index + 1}. ${phase.name}`}
      lead={`${phase.aims}. ${formatDay(phase.start)} to ${formatDay(phase.finish)}, ${hoursText(phase.hours)}.`}
    >
      <ol className="flex flex-col divide-y divide-line">
        {phase.steps.map((step) => (
          <li key={step.id} className="flex flex-col gap-3 py-5">
            <h3 className="flex items-center gap-2 font-semibold">
              <StepMark state={step.state} />
              <span>{step.title}</span>
              {step.state.kind === "done" && (
                <span className="font-normal text-muted text-sm">{`Done on ${formatDay(step.state.on)}`}</span>
              )}
            </h3>
            <StepBody step={step} planId={planId} />
          </li>
        ))}
      </ol>
    </Section>
  ));
}
