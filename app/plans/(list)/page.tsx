import { Map as MapIcon, Plus } from "lucide-react";
import type { Metadata } from "next";
import { RestorePlan } from "@/components/plans/archive-plan";
import { MovePlan } from "@/components/plans/move-plan";
import { PlanCard } from "@/components/plans/plan-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ReadyMeans } from "@/components/ui/ready-means";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/accounts/auth/session";
import { readyThreshold } from "@/lib/planning/instance";
import { movePlanAction, restorePlanAction } from "@/lib/plans/actions";
import { plansPage } from "@/lib/plans/queries";

export const metadata: Metadata = { title: "Your plans" };

export default async function PlansPage() {
  const member = await requireMember();
  const { today, active, archived } = await plansPage(member);
  return (
    <Page>
      <PageHeader
        title="Your plans"
        lead={
          <>
            Each plan leads to one role, with dates based on <TextLink href="/time">your study time</TextLink>. You can
            follow several at once.
          </>
        }
        actions={
          <ButtonLink href="/plans/new" tone="primary">
            <Plus aria-hidden="true" /> New plan
          </ButtonLink>
        }
      />
      {active.length > 0 ? (
        <Section
          title="Plans you follow"
          lead={
            active.length > 1
              ? "In your order: the first has all your time until it is done, and the next begins after it."
              : undefined
          }
        >
          <ul className="grid gap-4 md:grid-cols-2">
            {active.map((plan, place) => (
              <PlanCard key={plan.id} plan={plan} today={today}>
                <MovePlan plan={plan} place={place} plans={active.length} move={movePlanAction} />
              </PlanCard>
            ))}
          </ul>
          <ReadyMeans threshold={readyThreshold} />
        </Section>
      ) : (
        <EmptyState
          icon={MapIcon}
          title={archived.length > 0 ? "You are not following a plan" : "You have no plan yet"}
          action={
            <ButtonLink href="/plans/new" tone="primary">
              Make a plan
            </ButtonLink>
          }
        >
          A plan turns what your role requires into dated steps, each with what to learn, what to practise and when it
          counts as done.
        </EmptyState>
      )}
      {archived.length > 0 && (
        <Section title="Archived" lead="Set aside, with everything you did in them.">
          <ul className="grid gap-4 md:grid-cols-2">
            {archived.map((plan) => (
              <PlanCard key={plan.id} plan={plan} today={today}>
                <RestorePlan planId={plan.id} restore={restorePlanAction} />
              </PlanCard>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
