import type { Metadata } from "next";
import { RoleCard } from "@/components/explore/role-card";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { rolesPage } from "@/lib/explore/queries";

export const metadata: Metadata = {
  title: "Roles",
  description: "Roles in and around AI: what each one does, requires and pays, and how long it takes to get there.",
};

export default async function RolesRoute({ searchParams }: PageProps<"/roles">) {
  const { tool: asked } = await searchParams;
  const { groups, tool } = await rolesPage(typeof asked === "string" ? asked : null);
  return (
    <Page>
      <PageHeader
        title={tool ? `Roles that use ${tool.name}` : "Roles"}
        lead="What each role does, requires and pays, and how long it takes to get there."
      />
      {tool && (
        <div className="mb-8">
          <Callout>
            {tool.roles.length === 1 ? "One role names it" : `${tool.roles.length} roles name it`} among the tools.{" "}
            <TextLink href="/roles">Show all roles</TextLink>
          </Callout>
        </div>
      )}
      {groups.length === 0 && (
        <EmptyState title="The catalogue holds no role">Whoever runs Waypoint can load one.</EmptyState>
      )}
      {groups.map(({ title, roles }) => (
        <Section key={title} title={title}>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {roles.map((role) => (
              <RoleCard key={role.id} role={role} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
