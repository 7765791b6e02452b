import type { Metadata } from "next";
import { MapFilter } from "@/components/explore/map-filter";
import { MapHelp } from "@/components/explore/map-help";
import { MapList } from "@/components/explore/map-list";
import { MapSummary } from "@/components/explore/map-summary";
import { SkillMap } from "@/components/explore/skill-map";
import { SkillMapDrawing } from "@/components/explore/skill-map-drawing";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { currentMember } from "@/lib/accounts/auth/session";
import { mapPage } from "@/lib/explore/queries";

export const metadata: Metadata = {
  title: "Map of skills",
  description: "How skills build on each other, as a map and as a list.",
};

export default async function MapRoute({ searchParams }: PageProps<"/skills/map">) {
  const [{ role, area, only }, member] = await Promise.all([searchParams, currentMember()]);
  const page = await mapPage({ role: first(role), area: first(area), only: only !== undefined }, member);
  const { graph } = page;
  return (
    <Page>
      <PageHeader
        title="Map of skills"
        lead="Prerequisites stand above what builds on them. Choose a skill to open its page."
        above={<Breadcrumbs items={[{ href: "/skills", label: "Skills" }]} />}
      />
      <div className="flex flex-col gap-4">
        <MapFilter roles={page.roles} areas={page.areas} role={page.role?.id ?? ""} area={page.area ?? ""} />
        {page.chosen.size === 0 ? (
          <p role="status">No skill of this area belongs to that role.</p>
        ) : (
          <>
            <MapSummary {...page} />
            <SkillMap
              key={`${page.role?.id} ${page.area} ${page.only}`}
              label="Map of skills"
              width={graph.width}
              height={graph.height}
            >
              <SkillMapDrawing {...page} />
            </SkillMap>
            <MapHelp />
            <Section id="list" title="As a list">
              <MapList {...page} />
            </Section>
          </>
        )}
      </div>
    </Page>
  );
}

const first = (value: string | string[] | undefined) => [value ?? []].flat()[0];
