import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { GapChart } from "@/components/charts/gap-chart";
import { GapSummary } from "@/components/gap/gap-summary";
import { HoursBreakdown } from "@/components/gap/hours-breakdown";
import { MissingList } from "@/components/gap/missing-list";
import { ProjectList } from "@/components/gap/project-list";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireMember } from "@/lib/accounts/auth/session";
import { roleOptions } from "@/lib/catalog/queries";
import type { GapFigures } from "@/lib/profile/gap-page";
import { gapPage } from "@/lib/profile/queries";

export const metadata: Metadata = { title: "Your gap" };

export default async function GapRoute({ searchParams }: PageProps<"/gap">) {
  const member = await requireMember();
  const { role } = await searchParams;
  const roleId = typeof role === "string" ? role : member.targetRoleId;
  if (roleId === null) redirect("/welcome");
  const roles = await roleOptions();
  const chosen = roles.find(({ id }) => id === roleId);
  const page = chosen && (await gapPage(member, roleId));
  if (!page) notFound();

  return (
    <Page>
      <PageHeader title={`Your gap to ${chosen.name}`} lead={chosen.summary} />
      <div className="mb-8">
        <LinkTabs
          label="Role"
          tabs={roles.map(({ id, name }) => ({ href: `/gap?role=${id}`, label: name, current: id === roleId }))}
        />
      </div>
      {page.gap.ok ? (
        <>
          <GapSummary page={page} figures={page.gap.figures} />
          <GapDetails figures={page.gap.figures} />
        </>
      ) : (
        <Callout tone="danger" title="We can't work out your gap">
          {page.gap.reason}
        </Callout>
      )}
    </Page>
  );
}

function GapDetails({ figures }: { figures: GapFigures }) {
  return (
    <div className="mt-10">
      <Section title="Requirements" lead="What you have and what the role needs, on a scale from 0 to 5.">
        <Card>
          <GapChart rows={figures.requirements} />
        </Card>
      </Section>
      {figures.hours.total > 0 && (
        <Section title="What is missing" lead="Each part of the readiness you still need, and the hours it takes.">
          <Card>
            <MissingList figures={figures} />
          </Card>
        </Section>
      )}
      <Section title="Portfolio projects" lead="Work you can show. Projects count towards readiness.">
        <ProjectList projects={figures.projects} />
      </Section>
      <Section title="Hours" lead="Everything you need until nothing is missing.">
        <HoursBreakdown hours={figures.hours} />
      </Section>
    </div>
  );
}
