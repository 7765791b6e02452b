import type { Metadata } from "next";
import { Downloads } from "@/components/own-data/downloads";
import { ImportForm } from "@/components/own-data/import-form";
import { StoredList } from "@/components/own-data/stored-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/accounts/auth/session";
import { importFileAction } from "@/lib/own-data/actions";
import { importPage } from "@/lib/own-data/queries";

export const metadata: Metadata = {
  title: "Your data",
  description: "What is stored about you, to download, to add to, and to delete.",
};

export default async function YourDataPage() {
  const waiting = await importPage(await requireMember());
  return (
    <Page width="narrow">
      <PageHeader
        title="Your data"
        lead="Everything here is yours. Nobody else sees it."
        above={<Breadcrumbs items={[{ href: "/account", label: "Account" }]} />}
      />
      <Section title="What is stored">
        <Card padding="wide">
          <StoredList />
        </Card>
      </Section>
      <Section title="Download">
        <Card padding="wide">
          <Downloads />
        </Card>
      </Section>
      <Section
        id="import"
        title="Import ratings"
        lead="From a table with the columns “Skill” and “Level”, a file downloaded here, or a JSON Resume."
      >
        {waiting && waiting.proposals.length > 0 && (
          <Callout>
            <TextLink href="/account/data/import">Go on with your last import</TextLink>
            <span>{` · ${counted(waiting.proposals.length)} left to look at`}</span>
          </Callout>
        )}
        <Card padding="wide">
          <ImportForm action={importFileAction} />
        </Card>
      </Section>
      <Section title="Delete">
        <p className="max-w-2xl text-sm">
          <TextLink href="/account#delete">Delete your account</TextLink>
          <span> and everything listed above goes with it, at once. Download it first if you want to keep it.</span>
        </p>
      </Section>
    </Page>
  );
}

const counted = (ratings: number) => (ratings === 1 ? "1 rating" : `${ratings} ratings`);
