import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RevisionList } from "@/components/plans/revision-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/accounts/auth/session";
import { revisionsPage } from "@/lib/plans/revisions";

export const metadata: Metadata = { title: "How this plan has changed" };

export default async function RevisionsRoute({ params }: PageProps<"/plans/[planId]/history">) {
  const member = await requireMember();
  const { planId } = await params;
  const page = await revisionsPage(member, planId);
  if (!page) notFound();
  return (
    <Page width="narrow">
      <PageHeader
        title="How this plan has changed"
        lead="Every state of your plan, what brought it about, and what it changed. You can go back to any of them."
        above={
          <Breadcrumbs
            items={[
              { href: "/plans", label: "Plans" },
              { href: `/plans/${page.planId}`, label: page.planTitle },
            ]}
          />
        }
      />
      <RevisionList page={page} />
    </Page>
  );
}
