import type { Metadata } from "next";
import { MovePlan } from "@/components/plans/move-plan";
import { HoursForm } from "@/components/study-time/hours-form";
import { PeriodForm } from "@/components/study-time/period-form";
import { PeriodList } from "@/components/study-time/period-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/accounts/auth/session";
import { movePlanAction } from "@/lib/plans/actions";
import type { PlanTitle } from "@/lib/plans/pages";
import { planTitles } from "@/lib/plans/queries";
import { addPeriodAction, changeHoursAction, removePeriodAction } from "@/lib/study-time/actions";
import { studyTimePage } from "@/lib/study-time/queries";

export const metadata: Metadata = { title: "Your study time" };

export default async function StudyTimePage() {
  const member = await requireMember();
  const [{ hoursPerWeek, today, periods, over }, plans] = await Promise.all([
    studyTimePage(member),
    planTitles(member),
  ]);
  return (
    <Page width="narrow">
      <PageHeader
        title="Your study time"
        lead="All your plans share it. A plan whose dates change with it offers you the new ones, and keeps the old until you take them."
      />
      <Section title="An ordinary week">
        <Card padding="wide">
          <HoursForm hoursPerWeek={hoursPerWeek} action={changeHoursAction} />
        </Card>
      </Section>
      <Section
        title="Breaks and other hours"
        lead="A holiday, a busy month, a free summer: days on which you study more, less or not at all."
      >
        <KeepFocus>
          <Card padding="wide">
            <div className="flex flex-col gap-5">
              {periods.length > 0 && <PeriodList periods={periods} today={today} remove={removePeriodAction} />}
              <PeriodForm key={periods.map(({ id }) => id).join(" ")} action={addPeriodAction} />
              {over.length > 0 && (
                <Disclosure summary={`Over already (${over.length})`}>
                  <PeriodList periods={over} today={today} remove={removePeriodAction} />
                </Disclosure>
              )}
            </div>
          </Card>
        </KeepFocus>
      </Section>
      {plans.length > 1 && <OrderOfPlans plans={plans} />}
    </Page>
  );
}

function OrderOfPlans({ plans }: { plans: readonly PlanTitle[] }) {
  return (
    <Section
      title="Order of your plans"
      lead="The first plan has all your time until it is done; the next begins after it. Steps in two plans are done once."
    >
      <Card>
        <ol className="divide-y divide-line">
          {plans.map((plan, place) => (
            <li key={plan.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="flex min-w-0 gap-3">
                <span className="text-muted tabular-nums">{place + 1}</span>
                <TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>
              </span>
              <MovePlan plan={plan} place={place} plans={plans.length} move={movePlanAction} />
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  );
}
