import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PlanOfLaterFormat } from "@/components/plans/plan-of-later-format";
import { StepActions } from "@/components/plans/step-actions";
import { StepBadge } from "@/components/plans/step-badge";
import { StepBody } from "@/components/plans/step-body";
import { StepMark } from "@/components/plans/step-mark";
import { StepOptions } from "@/components/plans/step-options";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/accounts/auth/session";
import { completeStepAction, correctEvidenceAction, startStepAction, undoStepAction } from "@/lib/plans/actions";
import type { StepPage } from "@/lib/plans/pages";
import { findStep } from "@/lib/plans/queries";
import { stateLevelAction } from "@/lib/profile/actions";
import { formatDay } from "@/lib/time/days";

type Props = PageProps<"/plans/[planId]/steps/[stepId]">;

const stepOf = cache(async (planId: string, stepId: string) => findStep(await requireMember(), planId, stepId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, stepId } = await params;
  const found = await stepOf(planId, stepId);
  if (!found) return { title: "No such step" };
  return { title: found.kind === "step" ? `${found.page.step.title} · ${found.page.planTitle}` : found.title };
}

export default async function StepRoute({ params }: Props) {
  const { planId, stepId } = await params;
  const found = await stepOf(planId, stepId);
  if (!found) notFound();
  if (found.kind === "later-format") return <PlanOfLaterFormat title={found.title} />;
  const { page } = found;
  return (
    <Page width="narrow">
      <PageHeader
        title={page.step.title}
        lead={`Step ${page.position} of ${page.steps}: ${page.phase}.`}
        above={
          <Breadcrumbs
            items={[
              { href: "/plans", label: "Plans" },
              { href: `/plans/${page.planId}`, label: page.planTitle },
            ]}
          />
        }
      />
      <div className="flex flex-col gap-6">
        {page.archivedOn && (
          <Callout title={`Archived on ${formatDay(page.archivedOn)}`}>
            <p>Restore the plan on its page to continue.</p>
          </Callout>
        )}
        <Card>
          <div className="flex flex-col gap-5">
            <State page={page} />
            <StepBody step={page.step} planId={page.planId} heading="h2" />
            {!page.archivedOn && <Actions page={page} />}
            {!page.archivedOn && page.choices && (
              <StepOptions planId={page.planId} choices={page.choices} state={stateLevelAction} heading="h2" />
            )}
          </div>
        </Card>
        <Neighbours page={page} />
      </div>
    </Page>
  );
}

function State({ page: { step } }: { page: StepPage }) {
  return (
    <p className="flex flex-wrap items-center gap-2">
      <StepMark state={step.state} />
      {step.state.kind === "open" && <span aria-hidden="true">Open</span>}
      {step.kind === "project" && <Badge tone="accent">Project</Badge>}
      <StepBadge state={step.state} />
      {step.state.kind === "done" && <span>{`Done on ${formatDay(step.state.on)}`}</span>}
    </p>
  );
}

function Actions({ page: { planId, step } }: { page: StepPage }) {
  return (
    <div className="border-line border-t pt-4 print:hidden">
      <StepActions
        planId={planId}
        stepId={step.id}
        title={step.title}
        state={step.state.kind}
        note={step.note}
        link={step.link}
        alsoIn={step.alsoIn}
        actions={{
          start: startStepAction,
          complete: completeStepAction,
          correct: correctEvidenceAction,
          undo: undoStepAction,
        }}
      />
    </div>
  );
}

function Neighbours({ page: { planId, previous, next } }: { page: StepPage }) {
  return (
    <nav aria-label="Steps before and after" className="flex flex-wrap justify-between gap-3 print:hidden">
      {previous && (
        <ButtonLink prefetch={false} href={`/plans/${planId}/steps/${previous.id}`}>
          <ChevronLeft aria-hidden="true" />
          <span>
            <span className="sr-only">Previous step: </span>
            {previous.title}
          </span>
        </ButtonLink>
      )}
      {next && (
        <span className="ml-auto">
          <ButtonLink prefetch={false} href={`/plans/${planId}/steps/${next.id}`}>
            <span>
              <span className="sr-only">Next step: </span>
              {next.title}
            </span>
            <ChevronRight aria-hidden="true" />
          </ButtonLink>
        </span>
      )}
    </nav>
  );
}
