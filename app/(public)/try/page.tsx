import type { Metadata } from "next";
import { OutcomeStatus } from "@/components/try/outcome-status";
import { TryForm } from "@/components/try/try-form";
import { TryResult } from "@/components/try/try-result";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { currentMember } from "@/lib/accounts/auth/session";
import { answerNotFound } from "@/lib/http/answer-status";
import { noStartingProfile } from "@/lib/profile/schema";
import { startAddress } from "@/lib/profile/start-address";
import { tryPage } from "@/lib/try/queries";
import type { TryPage } from "@/lib/try/try-page";

export const metadata: Metadata = {
  title: "Try a plan",
  description: "Choose where you are and where you want to go, and see the day, the first steps and the way there.",
};

export default async function TryRoute({ searchParams }: PageProps<"/try">) {
  const member = await currentMember();
  const page = await tryPage(await searchParams);
  if (!page) {
    return (
      <Page>
        <EmptyState title="The catalogue is not loaded">Whoever runs Waypoint can load one.</EmptyState>
      </Page>
    );
  }
  if (page.outcome.kind === "unknown-role") answerNotFound();
  const { outcome } = page;
  return (
    <Page>
      <PageHeader
        title="Try a plan"
        lead="Choose where you are and where you want to go. You need no account, and the link holds your choice."
      />
      <Card>
        <TryForm
          roles={page.roles}
          fields={page.fields}
          hoursError={outcome.kind === "hours-refused" ? outcome.message : undefined}
        />
      </Card>
      <div id="result" className="mt-8 scroll-mt-20">
        <OutcomeStatus page={page} />
        <TryResult page={page} next={<NextStep page={page} member={member !== null} />} />
      </div>
    </Page>
  );
}

function NextStep({ page: { outcome }, member }: { page: TryPage; member: boolean }) {
  if (outcome.kind !== "plan") return null;
  const { plan, from, profile } = outcome;
  const start = from ? profile : noStartingProfile;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ButtonLink
        href={startAddress(plan.role.id, { member, start, hours: plan.hoursPerWeek })}
        tone="primary"
        size="large"
      >
        {member ? "Plan for this role" : "Sign up to keep this plan"}
      </ButtonLink>
      <p className="text-muted text-sm">
        {member ? "It starts from your own ratings." : "Then rate your skills, and it starts from what you can do."}
      </p>
    </div>
  );
}
