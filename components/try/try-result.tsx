import type { ReactNode } from "react";
import { FirstSteps } from "@/components/try/first-steps";
import { PlanStatement } from "@/components/try/plan-statement";
import { PlanTrail } from "@/components/try/plan-trail";
import { StepList } from "@/components/try/step-list";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { tryAddress } from "@/lib/try/try-fields";
import type { TryOutcome, TryPage } from "@/lib/try/try-page";

type TryResultProps = {
  page: TryPage;
  /** What to do with the plan. */
  next: ReactNode;
};

/** The plan that was asked for, or why there is none and what to do. */
export function TryResult({ page, next }: TryResultProps) {
  const { outcome, fields, today } = page;
  switch (outcome.kind) {
    case "plan":
      return <TriedPlan outcome={outcome} today={today} next={next} />;
    case "same-role":
      return (
        <Callout tone="warn" title="Choose two different roles">
          <p>{`You chose ${outcome.role.name} as where you are and where you want to go.`}</p>
        </Callout>
      );
    case "unknown-role":
      return (
        <div className="flex flex-col gap-4">
          {outcome.unknown.map(({ word, near }) => (
            <Callout key={word} tone="warn" title={`There is no role “${word}”`}>
              {near ? (
                <p key="near">
                  Did you mean <TextLink href={tryAddress(withNear(fields, word, near.id))}>{near.name}</TextLink>?
                </p>
              ) : (
                <p key="none">Choose one from the lists above.</p>
              )}
            </Callout>
          ))}
        </div>
      );
    case "hours-refused":
      return (
        <Callout tone="warn" title="Check the hours a week">
          <p>{outcome.message}</p>
        </Callout>
      );
    case "no-plan":
      return <Callout tone="danger" title="This plan can't be computed" />;
  }
}

type Tried = Pick<TryPage, "today"> & {
  outcome: Extract<TryOutcome, { kind: "plan" }>;
  next: ReactNode;
};

function TriedPlan({ outcome: { plan, from }, today, next }: Tried) {
  if (plan.firstSteps.length === 0) {
    return (
      <Callout tone="met" title={`You meet everything that ${plan.role.name} requires`}>
        <p>There is nothing to plan: you can apply today. Choose another role to see how far it is.</p>
      </Callout>
    );
  }
  return (
    <>
      <Section
        title={from ? `From ${from.name} to ${plan.role.name}` : `From scratch to ${plan.role.name}`}
        lead={`${from ? `If you stand where a typical ${from.name} does after about three years. ` : ""}This order makes you ready soonest; your own ratings change it.`}
      >
        <Card>
          <PlanStatement plan={plan} today={today} />
        </Card>
        {next}
      </Section>
      <Section title="First steps">
        <FirstSteps steps={plan.firstSteps} today={today} />
      </Section>
      <Section title="The path">
        <Card padding="wide">
          <PlanTrail plan={plan} today={today} />
        </Card>
        <Disclosure summary="Show every step">
          <StepList plan={plan} today={today} />
        </Disclosure>
        <p className="text-muted text-sm">
          <span>{plan.proof}</span>{" "}
          {from && <TextLink href={`/routes/${from.id}/${plan.role.id}`}>What carries over on this route</TextLink>}
        </p>
      </Section>
    </>
  );
}

const withNear = (fields: TryPage["fields"], word: string, near: string) => ({
  ...fields,
  from: fields.from === word ? near : fields.from,
  to: fields.to === word ? near : fields.to,
});
