import type { Metadata } from "next";
import { RouteView } from "@/components/routes/route-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { currentMember } from "@/lib/accounts/auth/session";
import { roleOptions } from "@/lib/catalog/queries";
import { compareAddress } from "@/lib/compare/choice";
import { startAddress } from "@/lib/profile/start-address";
import { ownRoutePage, routePage } from "@/lib/routes/queries";
import { tryAddress } from "@/lib/try/try-fields";
import { NoRoute } from "./no-route";

export async function generateMetadata({ params }: PageProps<"/routes/[from]/[to]">): Promise<Metadata> {
  const [ids, roles] = [await params, await roleOptions()];
  const from = roles.find(({ id }) => id === ids.from)?.name;
  const to = roles.find(({ id }) => id === ids.to)?.name;
  if (!from || !to || from === to) return { title: "No such route" };
  return {
    title: `${from} to ${to}`,
    description: `From ${from} to ${to}: what carries over, what you need to learn, the hours until you are ready, the first portfolio project, and whether another role gets you a job sooner.`,
  };
}

export default async function TransitionRoute({ params, searchParams }: PageProps<"/routes/[from]/[to]">) {
  const [{ from, to }, { start }, member] = [await params, await searchParams, await currentMember()];
  const own = member !== null && start === "own";
  const page = own ? await ownRoutePage(member, from, to) : await routePage(from, to);
  if (!page) return <NoRoute from={from} to={to} />;
  const address = `/routes/${from}/${to}`;
  return (
    <Page>
      <PageHeader
        title={own ? `From where you stand to ${page.to.name}` : `${page.from.name} to ${page.to.name}`}
        lead={page.to.summary}
        above={<Breadcrumbs items={[{ href: "/routes", label: "Routes" }]} />}
        actions={
          <>
            <ButtonLink href={startAddress(to, { member: member !== null })} tone="primary">
              Plan for this role
            </ButtonLink>
            {!own && <ButtonLink href={tryAddress({ from, to, hours: "8" })}>See the plan</ButtonLink>}
            <ButtonLink href={compareAddress([from, to])}>Compare the two</ButtonLink>
          </>
        }
      />
      {member && (
        <div className="mb-8">
          <LinkTabs
            label="Starting point"
            tabs={[
              { href: address, label: `As a typical ${page.from.name}`, current: !own },
              { href: `${address}?start=own`, label: "From where you stand", current: own },
            ]}
          />
        </div>
      )}
      <RouteView
        page={page}
        start={
          own ? "from your current levels" : `from the typical levels of ${page.from.name} after about three years`
        }
      />
    </Page>
  );
}
