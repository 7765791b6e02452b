import { PartyPopper } from "lucide-react";
import { AllDoneWords, doneTitle } from "@/components/plans/all-done";
import { type StepActionSet, StepActions } from "@/components/plans/step-actions";
import { StepBadge } from "@/components/plans/step-badge";
import { StepBody } from "@/components/plans/step-body";
import { StepMark } from "@/components/plans/step-mark";
import { StepOptions } from "@/components/plans/step-options";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFocus } from "@/components/ui/keep-focus";
import type { FormAction } from "@/lib/http/form-action";
import type { CurrentStep, PlanPage } from "@/lib/plans/pages";

type NowCardProps = {
  plan: PlanPage;
  current: readonly CurrentStep[];
  actions: StepActionSet & {
    /** States a level of a skill and leads to what the plan then offers. */
    state: FormAction<unknown>;
  };
};

/** The steps that are under way, or the one to begin with, each with all it takes to do it. */
export function NowCard(props: NowCardProps) {
  return (
    <KeepFocus>{props.current.length === 0 ? <AllDone plan={props.plan} /> : <CurrentSteps {...props} />}</KeepFocus>
  );
}

function AllDone({ plan }: { plan: PlanPage }) {
  return (
    <EmptyState
      icon={PartyPopper}
      title={doneTitle(plan)}
      action={<ButtonLink href="/plans/new">Plan the next role</ButtonLink>}
    >
      <AllDoneWords plan={plan} />
    </EmptyState>
  );
}

function CurrentSteps({ plan: { id: planId }, current, actions }: NowCardProps) {
  return (
    <div className="flex flex-col gap-4">
      {current.map(({ step, choices }) => (
        <Card key={step.id} as="article" aria-labelledby={`now-${step.id}`}>
          <div className="flex flex-col gap-5">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StepMark state={step.state} />
              <h3
                id={`now-${step.id}`}
                data-next
                tabIndex={-1}
                className="font-semibold text-base leading-snug outline-none"
              >
                {step.title}
              </h3>
              <StepBadge state={step.state} />
            </div>
            <StepBody step={step} planId={planId} />
            <div className="border-line border-t pt-4 print:hidden">
              <StepActions
                planId={planId}
                stepId={step.id}
                title={step.title}
                state={step.state.kind}
                note={step.note}
                link={step.link}
                alsoIn={step.alsoIn}
                actions={actions}
              />
            </div>
            {choices && <StepOptions planId={planId} choices={choices} state={actions.state} />}
          </div>
        </Card>
      ))}
    </div>
  );
}
