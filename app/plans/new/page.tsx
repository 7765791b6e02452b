import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PlanForm } from "@/components/plans/plan-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/accounts/auth/session";
import { roleOptions } from "@/lib/catalog/queries";
import { createPlanAction, previewPlanAction } from "@/lib/plans/actions";
import { previewPlan } from "@/lib/plans/preview-plan";
import { hasRatings } from "@/lib/profile/queries";
import { hoursToBeginWith } from "@/lib/profile/start-address";
import { dayIn } from "@/lib/time/days";

export const metadata: Metadata = { title: "New plan" };

export default async function NewPlanPage({ searchParams }: PageProps<"/plans/new">) {
  const member = await requireMember();
  const [{ role: asked, hours }, roles, rated] = await Promise.all([searchParams, roleOptions(), hasRatings(member)]);
  const role =
    [asked, member.targetRoleId].map((id) => roles.find((option) => option.id === id)).find(Boolean) ?? roles[0];
  const header = (
    <PageHeader
      title="New plan"
      lead="Made from the ratings you have today. It stays as it is until you change it."
      above={<Breadcrumbs items={[{ href: "/plans", label: "Plans" }]} />}
    />
  );
  if (!role) {
    return (
      <Page width="narrow">
        {header}
        <EmptyState title="The catalogue holds no role">Whoever runs Waypoint can load one.</EmptyState>
      </Page>
    );
  }

  const options = {
    roleId: role.id,
    hoursPerWeek: hoursToBeginWith(hours, member.hoursPerWeek),
    startDate: dayIn(member.timeZone, new Date()),
  };
  return (
    <Page width="narrow">
      {header}
      <div className="flex flex-col gap-6">
        {!rated && (
          <Callout tone="warn" title="You have not rated any skill yet">
            <p>
              The plan would start from scratch. <TextLink href="/profile">Rate your skills</TextLink> first, and it
              leaves out what you already know.
            </p>
          </Callout>
        )}
        <PlanForm
          {...options}
          roles={roles.map(({ id, name }) => ({ id, name }))}
          firstPreview={await previewPlan(member, options)}
          creationKey={randomUUID()}
          preview={previewPlanAction}
          create={createPlanAction}
        />
      </div>
    </Page>
  );
}
