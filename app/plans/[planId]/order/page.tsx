import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderSteps } from "@/components/plans/order/order-steps";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/accounts/auth/session";
import { changeView } from "@/lib/planning/change-view";
import { openStepsOf } from "@/lib/planning/order-after";
import { changePlanAction } from "@/lib/plans/actions";
import { readChange } from "@/lib/plans/asked-change";
import { askedOrder } from "@/lib/plans/asked-order";
import { readChangePage } from "@/lib/plans/read-change";

export const metadata: Metadata = { title: "Your own order" };

export default async function OrderRoute({ params, searchParams }: PageProps<"/plans/[planId]/order">) {
  const member = await requireMember();
  const [{ planId }, asked] = await Promise.all([params, searchParams]);
  const page = await readChangePage(member, planId);
  if (!page) notFound();
  const { source, hoursPerWeek } = page;
  const now = { settings: source.settings, hoursPerWeek, today: source.way.today };
  const { query, error } = askedOrder(asked);
  const change = readChange(query, now);
  const own = readChange({}, now);
  const today = changeView(source, own.asked);
  const steps = openStepsOf(source.before, new Set(source.way.done.keys()));
  return (
    <Page>
      <PageHeader
        title="Your own order"
        lead="Put a step before another and see what it costs. The rest is ordered anew around it. Nothing changes until you use it."
        above={
          <Breadcrumbs
            items={[
              { href: "/plans", label: "Plans" },
              { href: `/plans/${planId}`, label: page.title },
            ]}
          />
        }
      />
      {steps.length === 0 ? (
        <Callout tone="met">Every step of this plan is done.</Callout>
      ) : (
        <OrderSteps
          key={JSON.stringify(change.fields)}
          planId={planId}
          roleId={source.before.role.id}
          revision={page.revision}
          steps={steps}
          kept={own.fields.pins}
          fields={change.fields}
          first={{ view: changeView(source, change.asked), errors: change.errors }}
          hasChanged={today.kind === "plan" && !today.isSame}
          error={error ?? change.errors.pins ?? null}
          change={changePlanAction}
        />
      )}
    </Page>
  );
}
