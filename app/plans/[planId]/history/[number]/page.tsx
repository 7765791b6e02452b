import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { hoursText } from "@/components/ui/hours";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireMember } from "@/lib/accounts/auth/session";
import { goBackAction } from "@/lib/plans/actions";
import type { RevisionPage } from "@/lib/plans/revision-pages";
import { revisionPage } from "@/lib/plans/revisions";
import { formatDay } from "@/lib/time/days";

export const metadata: Metadata = { title: "An earlier state of this plan" };

export default async function RevisionRoute({ params }: PageProps<"/plans/[planId]/history/[number]">) {
  const member = await requireMember();
  const { planId, number } = await params;
  const page = /^\d{1,9}$/.test(number) ? await revisionPage(member, planId, Number(number)) : null;
  if (!page) notFound();
  return (
    <Page width="narrow">
      <PageHeader
        title={`The plan of ${formatDay(page.day)}`}
        lead={`${page.reason}. ${page.roleName}, ${page.hoursPerWeek} hours a week. ${readyText(page)}Everything done on ${formatDay(page.finish)}.`}
        above={
          <Breadcrumbs
            items={[
              { href: "/plans", label: "Plans" },
              { href: `/plans/${page.planId}`, label: page.planTitle },
              { href: `/plans/${page.planId}/history`, label: "How it has changed" },
            ]}
          />
        }
      />
      {page.canGoBack && <GoBack page={page} />}
      <div className="mt-10">
        {page.phases.map(({ name, steps }, index) => (
          <Section key={name} title={`${index + 1}. ${name}`}>
            <ol className="flex flex-col divide-y divide-line">
              {steps.map(({ key, title, hours, finish }) => (
                <li key={key} className="flex flex-wrap justify-between gap-x-4 py-2.5">
                  <span className="min-w-0">{title}</span>
                  <span className="text-muted text-sm tabular-nums">{`${hoursText(hours)}, until ${formatDay(finish)}`}</span>
                </li>
              ))}
            </ol>
          </Section>
        ))}
      </div>
    </Page>
  );
}

function readyText({ readyDate }: RevisionPage): string {
  return readyDate === null ? "" : `Ready to apply on ${formatDay(readyDate)}. `;
}

function GoBack({ page: { planId, number, revision } }: { page: RevisionPage }) {
  return (
    <ActionForm action={goBackAction} layout="tight" aria-label="Go back to this plan">
      <HiddenFields values={{ planId, number, revision }} />
      <p className="max-w-prose">
        What you have finished since stays finished, with its evidence. You can come back to the present plan likewise.
      </p>
      <div>
        <SubmitButton tone="quiet">Go back to this plan</SubmitButton>
      </div>
      <FormMessage />
    </ActionForm>
  );
}
