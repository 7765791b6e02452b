import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { Columns } from "@/components/explore/columns";
import { DependencyList } from "@/components/explore/dependency-list";
import { LearnFirstList } from "@/components/explore/learn-first-list";
import { SkillLevels } from "@/components/explore/skill-levels";
import { SkillResources } from "@/components/explore/skill-resources";
import { areaAnchor } from "@/components/profile/area-anchor";
import { RatingBoard } from "@/components/profile/rating-board";
import { RatingHistory } from "@/components/profile/rating-history";
import { ReadAnewOnceSaved } from "@/components/profile/read-anew-once-saved";
import { SkillRating } from "@/components/profile/skill-rating";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { currentMember } from "@/lib/accounts/auth/session";
import { levelName } from "@/lib/catalog/level-names";
import { listInWords } from "@/lib/engine/list-in-words";
import { memberRating, skillPage, successorOf } from "@/lib/explore/queries";
import { weightWord } from "@/lib/explore/words";
import { rateSkillAction } from "@/lib/profile/actions";
import { heldLevel } from "@/lib/profile/given-level";
import { ratingHistory } from "@/lib/profile/rating-history";
import { NoSkill } from "./no-skill";

export async function generateMetadata({ params }: PageProps<"/skills/[skillId]">): Promise<Metadata> {
  const page = await skillPage((await params).skillId);
  return page ? { title: page.skill.name, description: page.skill.summary } : { title: "No such skill" };
}

export default async function SkillRoute({ params }: PageProps<"/skills/[skillId]">) {
  const { skillId } = await params;
  const [page, member] = await Promise.all([skillPage(skillId), currentMember()]);
  if (!page) {
    const successor = await successorOf(skillId);
    if (successor) permanentRedirect(`/skills/${successor}`);
    return <NoSkill skillId={skillId} />;
  }
  const { skill } = page;
  const readAt = new Date().toISOString();
  const rated = member && (await memberRating(member, skill.id));
  const history = member ? await ratingHistory(member, skill.id) : [];
  return (
    <Page>
      <PageHeader
        title={skill.name}
        lead={skill.summary}
        above={
          <Breadcrumbs
            items={[
              { href: "/skills", label: "Skills" },
              { href: `/skills#${areaAnchor(skill.area)}`, label: skill.area },
            ]}
          />
        }
        actions={<ButtonLink href={`/skills/map?area=${encodeURIComponent(skill.area)}`}>See it on the map</ButtonLink>}
      />
      {skill.aliases.length > 0 && (
        <p className="-mt-5 mb-8 text-muted text-sm">Also known as {listInWords(skill.aliases)}.</p>
      )}
      {member && rated && (
        <Section
          title="Your rating"
          lead={
            <>
              Changes save automatically. <TextLink href="/profile">All your ratings</TextLink>
            </>
          }
        >
          <RatingBoard viewer={member.id} readAt={readAt}>
            <SkillRating
              skill={{
                id: skill.id,
                name: skill.name,
                summary: skill.summary,
                upTo: page.upTo,
                required: page.roles.length > 0,
                statements: [page.noneStatement, ...page.levels.map(({ statement }) => statement)],
                ...rated,
              }}
              rate={rateSkillAction}
              page={`/skills/${skill.id}`}
            />
            <ReadAnewOnceSaved skillId={skill.id} />
          </RatingBoard>
        </Section>
      )}
      {history.length > 0 && (
        <Section id="history" title="Your history">
          <RatingHistory changes={history} />
        </Section>
      )}
      <div className="mt-10">
        <Section title="Why it matters">
          <p className="max-w-prose">{skill.why}</p>
        </Section>
        <Section title="The six levels" lead="What you can do at each level, and the hours from one to the next.">
          <SkillLevels noneStatement={page.noneStatement} levels={page.levels} own={rated && heldLevel(rated)} />
        </Section>
      </div>
      <Columns>
        <Section title="Prerequisites">
          <DependencyList dependencies={page.prerequisites} by="own" empty="No prerequisites." />
        </Section>
        <Section title="Leads to">
          <DependencyList dependencies={page.dependents} by="other" empty="No other skill builds on it." />
        </Section>
      </Columns>
      {page.learnFirst.length > 0 && (
        <Section
          title="Best learned first"
          lead="Not required, but easier in this order. Plans follow it when they include both skills."
        >
          <LearnFirstList entries={page.learnFirst} />
        </Section>
      )}
      <Section title="Who needs it">
        {page.roles.length === 0 && (
          <p className="text-muted">No role requires it directly, but other skills build on it.</p>
        )}
        <ul className="flex flex-col gap-3 sm:gap-1.5">
          {page.roles.map(({ id, name, level, weight, essential }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <TextLink href={`/roles/${id}`}>{name}</TextLink>
              <span className="text-muted text-sm max-sm:order-last max-sm:basis-full">
                needs {levelName(level)} ({level}) · {weightWord(weight).toLowerCase()}
              </span>
              {essential && <Badge tone="accent">Essential</Badge>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Resources">
        <SkillResources resources={page.resources} />
      </Section>
      <Section title={`More of ${skill.area}`}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
          {page.sameArea.map(({ id, name }) => (
            <li key={id}>
              <TextLink href={`/skills/${id}`}>{name}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
