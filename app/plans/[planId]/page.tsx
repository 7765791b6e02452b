import { Printer } from "lucide-react";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AllDoneWords, doneTitle } from "@/components/plans/all-done";
import { RestorePlan } from "@/components/plans/archive-plan";
import { HowOrdered } from "@/components/plans/how-ordered";
import { PhaseList } from "@/components/plans/phase-list";
import { PlanAbout } from "@/components/plans/plan-about";
import { PlanOfLaterFormat } from "@/components/plans/plan-of-later-format";
import { PlanSummary } from "@/components/plans/plan-summary";
import { ProposalCard } from "@/components/plans/proposal-card";
import { SetAsideEvidence } from "@/components/plans/set-aside-evidence";
import { StepTrail } from "@/components/plans/trail/step-trail";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/accounts/auth/session";
import { listInWords } from "@/lib/engine/list-in-words";
import { currentRoleOf } from "@/lib/pay/queries";
import {
  archivePlanAction,
  completeStepAction,
  correctEvidenceAction,
  dateAnewAction,
  dismissProposalAction,
  renamePlanAction,
  restorePlanAction,
  startStepAction,
  takeProposalAction,
  undoStepAction,
} from "@/lib/plans/actions";
import type { FoundPlan, PlanPage } from "@/lib/plans/pages";
import { findPlan } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { stateLevelAction } from "@/lib/profile/actions";
import { formatDay } from "@/lib/time/days";
import { PlanPay } from "./plan-pay";

const planOf = cache(async (planId: string) => findPlan(await requireMember(), planId));

export async function generateMetadata({ params }: PageProps<"/plans/[planId]">): Promise<Metadata> {
  const found = await planOf((await params).planId);
  return { title: titleOf(found) };
}

function titleOf(found: FoundPlan | null): string {
  if (!found) return "No such plan";
  return found.kind === "plan" ? found.plan.title : found.title;
}

export default async function PlanRoute({ params, searchParams }: PageProps<"/plans/[planId]">) {
  const member = await requireMember();
  const [{ planId }, { step }] = await Promise.all([params, searchParams]);
  // Where the member works is asked along with the plan, so that its pay need not wait for another answer.
  const [found] = await Promise.all([planOf(planId), currentRoleOf(member)]);
  if (!found) notFound();
  if (found.kind === "later-format") return <PlanOfLaterFormat title={found.title} />;
  if (hasStep(found.plan, step)) redirect(`/plans/${planId}/steps/${step}`); // where steps were before they had pages
  const { plan } = found;
  const proposal = plan.isUpToDate ? null : await readProposal(member, planId);
  return (
    <Page>
      <PageHeader
        title={plan.title}
        lead={
          <>
            {`${plan.role.name}, `}
            <TextLink href="/time">{hoursText(plan.hoursPerWeek)} a week</TextLink>
            {plan.beginsAfter === null
              ? ` from ${formatDay(plan.startDate)}.`
              : `. Begins after ${plan.beginsAfter}, on ${formatDay(plan.startDate)}.`}
          </>
        }
        above={<Breadcrumbs items={[{ href: "/plans", label: "Plans" }]} />}
        actions={
          <span className="flex flex-wrap gap-2 print:hidden">
            {plan.archivedOn === null && <ButtonLink href={`/plans/${plan.id}/change`}>Change this plan</ButtonLink>}
            <ButtonLink prefetch={false} href={`/plans/${plan.id}/print`}>
              <Printer aria-hidden="true" /> Print this plan
            </ButtonLink>
          </span>
        }
      />
      <div className="mb-6">
        <Card as="section" aria-label="Your path">
          <StepTrail
            planId={plan.id}
            trail={plan.trail}
            today={plan.today}
            isReady={plan.isReady}
            forecast={plan.forecast}
            doneSince={plan.doneSince}
          />
        </Card>
      </div>
      <KeepFocus>
        <div className="flex flex-col gap-6">
          {plan.archivedOn ? <ArchivedNote plan={plan} archivedOn={plan.archivedOn} /> : <NextNote plan={plan} />}
          <PlanSummary plan={plan} dateAnew={proposal ? null : dateAnewAction} />
          <p className="-mt-3 print:hidden">
            <TextLink
              href={plan.archivedOn ? `/plans/${plan.id}/print#readiness` : `/dashboard?plan=${plan.id}#readiness`}
            >
              Readiness over time
            </TextLink>
          </p>
          {plan.leftOut.length > 0 && (
            <p className="-mt-3 text-sm print:hidden">
              <span className="text-muted">{`You left out ${listInWords(plan.leftOut)}. `}</span>
              {plan.archivedOn === null && (
                <TextLink href={`/plans/${plan.id}/change#left-out`}>Change what you leave out</TextLink>
              )}
            </p>
          )}
          {proposal && (
            <ProposalCard
              planId={plan.id}
              proposal={proposal}
              today={plan.today}
              take={takeProposalAction}
              dismiss={dismissProposalAction}
            />
          )}
        </div>
      </KeepFocus>
      <div className="mt-10">
        <Section title="Steps" lead="Open a step to see what to learn, what to practise and when it counts as done.">
          <PhaseList
            planId={plan.id}
            revision={plan.revision}
            phases={plan.phases}
            today={plan.today}
            actions={
              plan.archivedOn
                ? null
                : {
                    start: startStepAction,
                    complete: completeStepAction,
                    correct: correctEvidenceAction,
                    undo: undoStepAction,
                    state: stateLevelAction,
                  }
            }
          />
        </Section>
        <SetAsideEvidence evidence={plan.setAside} />
        <PlanPay member={member} plan={plan} />
        <HowOrdered plan={plan} />
        <PlanAbout plan={plan} rename={renamePlanAction} archive={archivePlanAction} restore={restorePlanAction} />
      </div>
    </Page>
  );
}

function hasStep({ phases }: PlanPage, step: string | string[] | undefined): step is string {
  return phases.some(({ steps }) => steps.some(({ id }) => id === step));
}

function ArchivedNote({ plan, archivedOn }: { plan: PlanPage; archivedOn: string }) {
  return (
    <Callout title={`Archived on ${formatDay(archivedOn)}`}>
      <div className="flex flex-col gap-3">
        <p>Restore the plan to continue.</p>
        <RestorePlan planId={plan.id} restore={restorePlanAction} />
      </div>
    </Callout>
  );
}

/** Where to go on. */
function NextNote({ plan }: { plan: PlanPage }) {
  const [next] = plan.current;
  if (!next) {
    return (
      <Callout tone="met" title={doneTitle(plan)}>
        <AllDoneWords plan={plan} />
      </Callout>
    );
  }
  return (
    <Callout>
      <p>
        <span>{next.state.kind === "started" ? "In progress: " : "Next: "}</span>
        <TextLink data-next href={`/plans/${plan.id}/steps/${next.id}`}>
          {next.title}
        </TextLink>
      </p>
    </Callout>
  );
}
