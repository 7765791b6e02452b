import type { Metadata } from "next";
import { MapFilter } from "@/components/explore/map-filter";
import { MapList } from "@/components/explore/map-list";
import { SkillMap } from "@/components/explore/skill-map";
import { SkillMapDrawing } from "@/components/explore/skill-map-drawing";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mapPage } from "@/lib/explore/map-page";
import { mostRestedOn } from "@/lib/explore/skill-graph";

export const metadata: Metadata = {
  title: "Map of skills",
  description: "Which skill rests on which: the skills of the catalogue as a map and as a list.",
};

export default async function MapRoute({ searchParams }: PageProps<"/skills/map">) {
  const { role, area } = await searchParams;
  const page = await mapPage(role, area);
  const { graph, chosen } = page;
  const start = mostRestedOn(graph);
  const outside = graph.skills.length - chosen.size;
  return (
    <Page>
      <PageHeader
        title="Map of skills"
        lead="What a skill rests on stands to its left. Choose a skill to open its page."
        above={<Breadcrumbs items={[{ href: "/skills", label: "Skills" }]} />}
      />
      <div className="flex flex-col gap-4">
        <MapFilter roles={page.roles} areas={page.areas} role={page.role?.id ?? ""} area={page.area ?? ""} />
        {chosen.size === 0 ? (
          <p role="status">No skill of this area belongs to that role.</p>
        ) : (
          <>
            <p className="text-muted text-sm">
              {`${chosen.size} ${chosen.size === 1 ? "skill" : "skills"}${outside > 0 ? `, and with broken borders ${outside} more that they rest on` : ""}. `}
              Drag to move; zoom by the buttons, two fingers, or the wheel with Ctrl. With the keyboard: arrows, + and
              −, 0 for the whole map. Where two skills rest on each other at different levels, the line shows which
              comes first.{" "}
              <a href="#list" className="font-medium text-accent underline underline-offset-2">
                Go to the list
              </a>
            </p>
            <SkillMap
              key={`${page.role?.id} ${page.area}`}
              label="Map of skills"
              width={graph.width}
              height={graph.height}
              startX={start?.x ?? 0}
              startY={start?.y ?? 0}
            >
              <SkillMapDrawing graph={graph} chosen={chosen} />
            </SkillMap>
            <Section id="list" title="The same as a list">
              <MapList skills={page.skills} />
            </Section>
          </>
        )}
      </div>
    </Page>
  );
}
