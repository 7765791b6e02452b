import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { HowOrdered } from "@/components/plans/how-ordered";
import { PlanOfLaterFormat } from "@/components/plans/plan-of-later-format";
import { PrintedPhases } from "@/components/plans/printed-phases";
import { ReadinessSection } from "@/components/plans/readiness-section";
import { SetAsideEvidence } from "@/components/plans/set-aside-evidence";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { hoursText } from "@/components/ui/hours";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { percent } from "@/components/ui/percent";
import { PrintButton } from "@/components/ui/print-button";
import { requireMember } from "@/lib/accounts/auth/session";
import type { WholePlan } from "@/lib/plans/pages";
import { wholePlan } from "@/lib/plans/queries";
import { formatDay } from "@/lib/time/days";

type Props = PageProps<"/plans/[planId]/print">;

const planOf = cache(async (planId: string) => wholePlan(await requireMember(), planId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await planOf((await params).planId);
  if (!found) return { title: "No such plan" };
  return { title: found.kind === "plan" ? `${found.plan.title}, to print` : found.title };
}

export default async function PrintRoute({ params }: Props) {
  const found = await planOf((await params).planId);
  if (!found) notFound();
  if (found.kind === "later-format") return <PlanOfLaterFormat title={found.title} />;
  const { plan } = found;
  return (
    <Page width="narrow">
      <PageHeader
        title={plan.title}
        lead={`${plan.role.name}, ${plan.hoursPerWeek} hours a week from ${formatDay(plan.startDate)}.`}
        above={
          <div className="print:hidden">
            <Breadcrumbs
              items={[
                { href: "/plans", label: "Plans" },
                { href: `/plans/${plan.id}`, label: plan.title },
              ]}
            />
          </div>
        }
        actions={<PrintButton />}
      />
      <Figures plan={plan} />
      <div className="mt-10">
        <PrintedPhases planId={plan.id} phases={plan.phases} />
        <SetAsideEvidence evidence={plan.setAside} />
        <ReadinessSection plan={plan} />
        <HowOrdered plan={plan} />
      </div>
    </Page>
  );
}

function Figures({ plan }: { plan: WholePlan }) {
  const steps = plan.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  const ready = plan.readyDate === null ? null : `Ready to apply on ${formatDay(plan.readyDate)}. `;
  return (
    <p className="max-w-prose tabular-nums">
      {`As of ${formatDay(plan.today)}: readiness ${percent(plan.readiness)}, ${plan.stepsDone} of ${steps} steps done. ${ready ?? ""}Everything done on ${formatDay(plan.finish)}, in ${hoursText(plan.totalHours)}.`}
    </p>
  );
}
