import type { Metadata } from "next";
import { areaAnchor } from "@/components/profile/area-anchor";
import { AreaNav } from "@/components/profile/area-nav";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { skillsPage } from "@/lib/explore/queries";

export const metadata: Metadata = {
  title: "Skills",
  description: "Every skill by area: what it is, its six levels, hours, prerequisites and resources.",
};

export default async function SkillsRoute() {
  const groups = await skillsPage();
  return (
    <Page>
      <PageHeader
        title="Skills"
        lead="Each with its six levels, the hours between them, its prerequisites and where to learn it."
        actions={<ButtonLink href="/skills/map">Map of skills</ButtonLink>}
      />
      <div className="grid gap-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-12">
        <AreaNav areas={groups.map(({ area, skills }) => ({ area, count: skills.length }))} />
        <div className="min-w-0">
          {groups.map(({ area, skills }) => (
            <Section key={area} id={areaAnchor(area)} title={area}>
              <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
                {skills.map(({ id, name, summary }) => (
                  <div key={id} className="flex min-w-0 flex-col">
                    <dt>
                      <TextLink href={`/skills/${id}`}>{name}</TextLink>
                    </dt>
                    <dd className="text-muted text-sm">{summary}</dd>
                  </div>
                ))}
              </dl>
            </Section>
          ))}
        </div>
      </div>
    </Page>
  );
}
