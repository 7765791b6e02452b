import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangePlan } from "@/components/plans/change/change-plan";
import { RenamePlan } from "@/components/plans/rename-plan";
import { Trail } from "@/components/plans/trail/trail";
import { TrailShapes } from "@/components/plans/trail/trail-mark";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/accounts/auth/session";
import { changeView, presentTrail } from "@/lib/planning/change-view";
import { choiceNames } from "@/lib/planning/choice-names";
import { readinessNow } from "@/lib/planning/readiness-now";
import { changePlanAction, renamePlanAction } from "@/lib/plans/actions";
import { readChange } from "@/lib/plans/asked-change";
import { readChangePage } from "@/lib/plans/read-change";

export const metadata: Metadata = { title: "Change this plan" };

export default async function ChangePlanRoute({ params, searchParams }: PageProps<"/plans/[planId]/change">) {
  const member = await requireMember();
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const page = await readChangePage(member, planId, new Date(), one(query.roleId));
  if (!page) notFound();
  const { source, hoursPerWeek } = page;
  const { today, catalog } = source.way;
  const roleId = catalog.role.id;
  const { fields, asked, errors } = readChange(query, { settings: source.settings, hoursPerWeek, today });
  return (
    <Page>
      <PageHeader
        title="Change this plan"
        lead="See what another order, other hours or another day would bring. Nothing changes until you use it."
        above={
          <Breadcrumbs
            items={[
              { href: "/plans", label: "Plans" },
              { href: `/plans/${planId}`, label: page.title },
            ]}
          />
        }
      />
      <div className="mb-6">
        <RenamePlan planId={planId} title={page.title} rename={renamePlanAction} at={`/plans/${planId}/change`} />
      </div>
      <TrailShapes />
      <ChangePlan
        key={JSON.stringify([fields, roleId])}
        planId={planId}
        roleId={roleId}
        planned={source.before.role.id}
        roles={page.roles}
        revision={page.revision}
        today={today}
        fields={fields}
        first={{ view: changeView(source, asked), errors }}
        present={
          <Trail
            trail={presentTrail(source)}
            today={today}
            isReady={readinessNow(source.before.instance, source.way.holdings).isReady}
            hrefOf={({ id }) => `/plans/${planId}/steps/${id}`}
            drawsShapes={false}
          />
        }
        names={choiceNames(source.before, fields)}
        change={changePlanAction}
      />
    </Page>
  );
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
