import { DifferenceDetails } from "@/components/plans/difference-details";
import { outlookWords } from "@/components/plans/outlook-words";
import { ActionForm } from "@/components/ui/action-form";
import { Arrival } from "@/components/ui/arrival";
import { Callout } from "@/components/ui/callout";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";
import type { Proposal } from "@/lib/plans/proposal";
import type { Day } from "@/lib/time/days";

type ProposalCardProps = {
  planId: string;
  proposal: Proposal;
  today: Day;
  take: FormAction<unknown>;
  dismiss: FormAction<unknown>;
};

type Offered = Extract<Proposal, { kind: "offered" }>;

/** What the plan would be today, where an address leads to as `#proposal`. */
export function ProposalCard(props: ProposalCardProps) {
  return (
    <Arrival id="proposal" label="What would change in this plan">
      <ProposalBody {...props} />
    </Arrival>
  );
}

/** Quiet once the person has decided to keep the plan as it is. */
function ProposalBody({ planId, proposal, today, take, dismiss }: ProposalCardProps) {
  if (proposal.kind === "role-retired") {
    return (
      <Callout title={`${proposal.roleName} is no longer in the catalogue`}>
        <p>This plan stays as it is, and you can follow it to its end.</p>
      </Callout>
    );
  }
  if (proposal.kind === "no-plan") {
    return (
      <Callout tone="warn" title="What this plan is based on has changed">
        <Causes causes={proposal.causes} />
        <p>{proposal.message} The plan stays as it is.</p>
      </Callout>
    );
  }
  if (proposal.dismissed) {
    return (
      <Disclosure summary={`${proposal.headline}. You decided to keep the plan as it is`}>
        <Offer planId={planId} proposal={proposal} today={today} take={take} />
      </Disclosure>
    );
  }
  return (
    <Callout title={proposal.headline}>
      <Offer planId={planId} proposal={proposal} today={today} take={take} />
      <ActionForm action={dismiss} says="The plan stays as it is." layout="tight" aria-label="Keep the plan as it is">
        <HiddenFields values={{ planId, inputs: proposal.inputs }} />
        <div className="mt-3">
          <SubmitButton tone="quiet">Keep the plan as it is</SubmitButton>
        </div>
        <FormMessage />
      </ActionForm>
    </Callout>
  );
}

type OfferProps = Pick<ProposalCardProps, "planId" | "today" | "take"> & { proposal: Offered };

function Offer({ planId, proposal, today, take }: OfferProps) {
  const { causes, difference, stepsDone, inputs, revision } = proposal;
  return (
    <div className="mt-2 flex flex-col gap-3">
      <Causes causes={causes} />
      <p>{outlookWords(difference.before, difference.after, stepsDone, today)}</p>
      <DifferenceDetails difference={difference} />
      <ActionForm action={take} says="The plan is up to date." layout="tight" aria-label="Update the plan">
        <HiddenFields values={{ planId, inputs, revision: String(revision) }} />
        <div>
          <SubmitButton>Update the plan</SubmitButton>
        </div>
        <FormMessage />
      </ActionForm>
    </div>
  );
}

function Causes({ causes }: { causes: readonly string[] }) {
  return (
    <ul className="list-disc pl-5">
      {causes.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
