import type { Metadata } from "next";
import { FirstThing } from "@/components/dashboard/first-thing";
import { NextSteps } from "@/components/dashboard/next-steps";
import { NowCard } from "@/components/dashboard/now-card";
import { PlanSummary } from "@/components/plans/plan-summary";
import { ProposalCard } from "@/components/plans/proposal-card";
import { ReadinessSection } from "@/components/plans/readiness-section";
import { StepTrail } from "@/components/plans/trail/step-trail";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireMember } from "@/lib/accounts/auth/session";
import {
  completeStepAction,
  correctEvidenceAction,
  dateAnewAction,
  dismissProposalAction,
  startStepAction,
  takeProposalAction,
  undoStepAction,
} from "@/lib/plans/actions";
import type { Dashboard } from "@/lib/plans/pages";
import type { Proposal } from "@/lib/plans/proposal";
import { dashboardPage, plansPage } from "@/lib/plans/queries";
import { readProposal } from "@/lib/plans/read-proposal";
import { stateLevelAction } from "@/lib/profile/actions";
import { hasRatings } from "@/lib/profile/queries";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const member = await requireMember();
  const { plan: asked } = await searchParams;
  const dashboard = await dashboardPage(member, typeof asked === "string" ? asked : undefined);
  if (dashboard) {
    const { id, isUpToDate } = dashboard.plan;
    return <Follow dashboard={dashboard} proposal={isUpToDate ? null : await readProposal(member, id)} />;
  }

  const [rated, { archived }] = await Promise.all([hasRatings(member), plansPage(member)]);
  return (
    <Page width="narrow">
      <PageHeader title={member.name ? `Hello, ${member.name}` : "Dashboard"} />
      <FirstThing hasRole={member.targetRoleId !== null} rated={rated} archived={archived.length} />
    </Page>
  );
}

type FollowProps = { dashboard: Dashboard; proposal: Proposal | null };

function Follow({ dashboard: { plans, plan, current, next }, proposal }: FollowProps) {
  return (
    <Page>
      <PageHeader
        title="Dashboard"
        lead={`Your progress towards ${plan.role.name}, and what comes next.`}
        actions={<ButtonLink href={`/plans/${plan.id}`}>See the whole plan</ButtonLink>}
      />
      {plans.length > 1 && (
        <div className="mb-8">
          <LinkTabs
            label="Plan"
            tabs={plans.map(({ id, title }) => ({
              href: `/dashboard?plan=${id}`,
              label: title,
              current: id === plan.id,
            }))}
          />
        </div>
      )}
      <div className="flex flex-col gap-6">
        {proposal && !isDismissed(proposal) && (
          <ProposalCard
            planId={plan.id}
            proposal={proposal}
            today={plan.today}
            take={takeProposalAction}
            dismiss={dismissProposalAction}
          />
        )}
        <Card as="section" aria-label="Your path">
          <StepTrail
            planId={plan.id}
            trail={plan.trail}
            today={plan.today}
            isReady={plan.isReady}
            forecast={plan.forecast}
            doneSince={plan.doneSince}
            near
          />
        </Card>
        <PlanSummary plan={plan} dateAnew={proposal ? null : dateAnewAction} />
      </div>
      <div className="mt-10">
        <Section title={plan.current.length > 1 ? "In progress" : "What to do now"}>
          <NowCard
            plan={plan}
            current={current}
            actions={{
              start: startStepAction,
              complete: completeStepAction,
              correct: correctEvidenceAction,
              undo: undoStepAction,
              state: stateLevelAction,
            }}
          />
        </Section>
        {next.length > 0 && (
          <Section title="Next steps">
            <NextSteps planId={plan.id} steps={next} today={plan.today} />
          </Section>
        )}
        <ReadinessSection plan={plan} />
      </div>
    </Page>
  );
}

/** It stays on the plan's own page. */
const isDismissed = (proposal: Proposal) => proposal.kind === "offered" && proposal.dismissed;
