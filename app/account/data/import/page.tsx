import type { Metadata } from "next";
import { ProposalList, TakeAll } from "@/components/own-data/proposal-list";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireMember } from "@/lib/accounts/auth/session";
import { discardImportAction, takeRatingsAction } from "@/lib/own-data/actions";
import type { ImportPage } from "@/lib/own-data/proposals";
import { importPage } from "@/lib/own-data/queries";

export const metadata: Metadata = { title: "Import ratings" };

export default async function ImportRatingsPage() {
  const found = await importPage(await requireMember());
  return (
    <Page width="narrow">
      <PageHeader
        title="Import ratings"
        lead={found?.proposals.length ? "Take what is right. Nothing else changes." : undefined}
        above={
          <Breadcrumbs
            items={[
              { href: "/account", label: "Account" },
              { href: "/account/data", label: "Your data" },
            ]}
          />
        }
      />
      {found ? <Found {...found} /> : <NoImport />}
    </Page>
  );
}

function Found({ proposals, same, remarks }: ImportPage) {
  return (
    <KeepFocus>
      {proposals.length > 0 ? (
        <Section
          title={counted(proposals.length, "rating to look at", "ratings to look at")}
          lead={same > 0 && `${counted(same, "rating", "ratings")} of the file you have already.`}
          actions={proposals.length > 1 && <TakeAll proposals={proposals} take={takeRatingsAction} />}
        >
          <Card padding="wide">
            <ProposalList proposals={proposals} take={takeRatingsAction} />
          </Card>
        </Section>
      ) : (
        <EmptyState title="Nothing is left to take" action={<SeeProfile />}>
          Your ratings are as the file has them.
        </EmptyState>
      )}
      {remarks.length > 0 && (
        <Section title="Notes on this file">
          <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
            {remarks.map((remark) => (
              <li key={remark} className="wrap-anywhere">
                {remark}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className="mt-10 flex flex-wrap gap-3">
        {proposals.length > 0 && <SeeProfile />}
        <ActionForm action={discardImportAction} layout="tight" aria-label="End the import">
          <SubmitButton tone="plain">{proposals.length > 0 ? "Leave the rest" : "Close the import"}</SubmitButton>
          <FormMessage />
        </ActionForm>
      </div>
    </KeepFocus>
  );
}

function SeeProfile() {
  return (
    <ButtonLink href="/profile" data-next>
      See your profile
    </ButtonLink>
  );
}

function NoImport() {
  return (
    <EmptyState
      title="There is nothing to look at"
      action={<ButtonLink href="/account/data#import">Choose a file</ButtonLink>}
    >
      What a file proposes stays here for a day, or until you choose another one.
    </EmptyState>
  );
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
