import type { Metadata } from "next";
import { RouteList } from "@/components/routes/route-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ReadyMeans } from "@/components/ui/ready-means";
import { Section } from "@/components/ui/section";
import { currentMember } from "@/lib/accounts/auth/session";
import { readyThreshold } from "@/lib/planning/instance";
import { ownRoutes, routeMatrix } from "@/lib/routes/matrix";

export const metadata: Metadata = {
  title: "Routes between roles",
  description:
    "How many hours of study lie between any two AI and data roles, and what carries over from one to the other.",
};

export default async function RoutesPage() {
  const member = await currentMember();
  const matrix = await routeMatrix();
  const own = member && (await ownRoutes(member));
  return (
    <Page>
      <PageHeader
        title="Routes between roles"
        lead="Hours of study until you are ready to apply, starting from the typical levels after about three years in a role. Choose a route to see what carries over and what you still need to learn."
      />
      <div className="mb-8">
        <ReadyMeans threshold={readyThreshold} />
      </div>
      {own && (
        <Section title="From where you stand">
          <RouteList routes={own.map(({ id, name, hours }) => ({ href: `/gap?role=${id}`, name, hours }))} />
        </Section>
      )}
      <Section title="From one role to another">
        <div className="flex flex-col gap-2">
          {matrix.rows.map((row, index) => (
            <Disclosure key={row.id} summary={`From ${row.name}`} open={index === 0}>
              <RouteList
                routes={matrix.roles.flatMap(({ id, name }, at) =>
                  id === row.id ? [] : { href: `/routes/${row.id}/${id}`, name, hours: row.hours[at] ?? null },
                )}
              />
            </Disclosure>
          ))}
        </div>
      </Section>
    </Page>
  );
}
