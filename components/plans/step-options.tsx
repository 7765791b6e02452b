import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/http/form-action";
import type { LeavableGoal, StatedLevel, StepChoices } from "@/lib/plans/step-choices";

type StepOptionsProps = {
  planId: string;
  choices: StepChoices;
  /** States a level of a skill and leads to what the plan then offers. */
  state: FormAction<unknown>;
  heading?: "h2" | "h4";
};

/** What can be done about an open step instead of working on it. */
export function StepOptions({ planId, choices: { key, levels, goals }, state, heading = "h4" }: StepOptionsProps) {
  const [own, ...higher] = levels;
  return (
    <div className="flex min-w-0 flex-col gap-5 border-line border-t pt-4 print:hidden">
      {own && (
        <Part title="Do you know this already?" heading={heading}>
          <Statement planId={planId} stated={own} state={state} />
          {higher.length > 0 && (
            <Disclosure summary="I can do more than that">
              <ul className="flex flex-col gap-4">
                {higher.map((stated) => (
                  <li key={stated.level}>
                    <Statement planId={planId} stated={stated} state={state} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </Part>
      )}
      <Part title="Not now?" heading={heading}>
        <p>
          <TextLink href={`/plans/${planId}/order#step-${key}`}>Put it before or after another step</TextLink>
        </p>
      </Part>
      {goals.length > 0 && (
        <Part title="Not for you?" heading={heading}>
          <ul className="flex flex-col gap-1">
            {goals.map((goal) => (
              <li key={goal.key}>
                <LeaveOut planId={planId} goal={goal} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ title, heading: Heading, children }: { title: string; heading: "h2" | "h4"; children: ReactNode }) {
  return (
    <div className="flex min-w-0 max-w-prose flex-col gap-2">
      <Heading className="font-medium text-muted text-sm">{title}</Heading>
      {children}
    </div>
  );
}

function Statement({ planId, stated, state }: { planId: string; stated: StatedLevel; state: FormAction<unknown> }) {
  const { skillId, level, name, statement } = stated;
  return (
    <ActionForm action={state} layout="tight" aria-label={`Say that you have ${name}`}>
      <HiddenFields values={{ planId, skillId, level }} />
      <p>
        <q>{statement}</q>
      </p>
      <div>
        <SubmitButton tone="quiet" size="small">
          <span>
            I can do this already
            <span className="sr-only">{`: ${name}`}</span>
          </span>
        </SubmitButton>
      </div>
      <FormMessage done="Your rating is saved. It changes nothing in this plan." />
    </ActionForm>
  );
}

function LeaveOut({ planId, goal: { key, name, stays } }: { planId: string; goal: LeavableGoal }) {
  if (stays !== null) return <span>{stays}</span>;
  return (
    <TextLink href={`/plans/${planId}/change?leaveOut=${encodeURIComponent(key)}`}>{`Leave out ${name}`}</TextLink>
  );
}
