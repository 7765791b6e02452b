"use client";

import { StepCard } from "@/components/plans/step-card";
import { type ListActionSet, StepList } from "@/components/plans/step-list";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { PhaseView } from "@/lib/plans/plan-view";
import type { Day } from "@/lib/time/days";
import { spanPlanned } from "@/lib/time/planned-day";
import styles from "./phase-list.module.css";

type PhaseListProps = {
  planId: string;
  revision: number;
  phases: readonly PhaseView[];
  today: Day;
  /** Null where nothing can be done, as in an archived plan. */
  actions: ListActionSet | null;
};

/** The phases of a plan with their steps. Drawn from its data by the browser too, which is sent that alone and no markup. */
export function PhaseList({ planId, revision, phases, today, actions }: PhaseListProps) {
  return (
    <StepList planId={planId} revision={revision} today={today} actions={actions}>
      <ol className="flex flex-col gap-8">
        {phases.map((phase, index) => (
          <li key={phase.name} className="flex min-w-0 flex-col gap-3">
            <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
              <div className="flex min-w-0 max-w-2xl flex-col gap-0.5">
                <h3 className="font-semibold leading-snug">
                  <span className="text-muted tabular-nums">{index + 1}.</span> {phase.name}
                </h3>
                <p className="text-muted text-sm">{phase.aims}.</p>
                <p className="text-muted text-sm tabular-nums">
                  {spanPlanned(phase.start, phase.finish, today)} · {hoursText(phase.hours)}
                </p>
              </div>
              <div className="w-full sm:w-48">
                <ProgressBar
                  label={`Steps done in ${phase.name}`}
                  value={phase.stepsDone}
                  max={phase.steps.length}
                  text={`${phase.stepsDone} of ${phase.steps.length}`}
                  tone={phase.stepsDone === phase.steps.length ? "met" : "accent"}
                  bare
                />
                <p className="mt-1 text-muted text-sm tabular-nums" aria-hidden="true">
                  {`${phase.stepsDone} of ${phase.steps.length} ${phase.steps.length === 1 ? "step" : "steps"}`}
                </p>
              </div>
            </div>
            <Card padding="none">
              <ol className={styles.steps}>
                {phase.steps.map((step) => (
                  <li key={step.id} id={`step-${step.id}`}>
                    <StepCard step={step} />
                  </li>
                ))}
              </ol>
            </Card>
          </li>
        ))}
      </ol>
    </StepList>
  );
}
