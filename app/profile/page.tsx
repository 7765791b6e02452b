import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { areaAnchor } from "@/components/profile/area-anchor";
import { AreaNav } from "@/components/profile/area-nav";
import { OtherRatings } from "@/components/profile/other-ratings";
import { RatingBoard } from "@/components/profile/rating-board";
import { RatingProgress } from "@/components/profile/rating-progress";
import { SkillRating } from "@/components/profile/skill-rating";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/accounts/auth/session";
import { rateSkillAction } from "@/lib/profile/actions";
import { givenLevel } from "@/lib/profile/given-level";
import { profilePage } from "@/lib/profile/queries";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage({ searchParams }: PageProps<"/profile">) {
  const member = await requireMember();
  const profile = member.targetRoleId === null ? null : await profilePage(member, member.targetRoleId);
  if (!profile) redirect("/welcome");

  const onlyOpen = (await searchParams).show === "open";
  const page = onlyOpen ? "/profile?show=open" : "/profile";
  const all = profile.areas.flatMap(({ skills }) => skills);
  const open = all.filter(isOpen).length;
  const areas = profile.areas
    .map(({ area, skills }) => ({ area, skills: onlyOpen ? skills.filter(isOpen) : skills }))
    .filter(({ skills }) => skills.length > 0);

  return (
    <Page>
      <PageHeader
        title="Your profile"
        lead={
          <>
            <span>{`The skills you need as ${profile.role.name}, with their prerequisites. Choose the statement that is true of you today; changes save automatically. You can also `}</span>
            <TextLink href="/account/data#import">import ratings</TextLink>
            <span> from a file.</span>
          </>
        }
        actions={
          <>
            <ButtonLink href="/welcome">Change target or current role</ButtonLink>
            <ButtonLink href={`/gap?role=${profile.role.id}`} tone="primary">
              See the gap
            </ButtonLink>
          </>
        }
      />
      <RatingBoard viewer={member.id} readAt={profile.readAt}>
        <div className="mb-6 flex flex-col gap-5">
          <RatingProgress skills={all.map(({ id, rating, givenBy }) => ({ id, rating, givenBy }))} />
          <LinkTabs
            label="Which skills to show"
            tabs={[
              { href: "/profile", label: `All ${all.length} skills`, current: !onlyOpen },
              { href: "/profile?show=open", label: "Only unrated or assumed", current: onlyOpen },
            ]}
          />
        </div>
        {onlyOpen && open === 0 ? (
          <EmptyState title="Nothing is left to rate" action={<ButtonLink href="/profile">Show all skills</ButtonLink>}>
            Every skill of this role has a rating of your own.
          </EmptyState>
        ) : (
          <div className="grid gap-8 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-12">
            <AreaNav areas={areas.map(({ area, skills }) => ({ area, count: skills.length }))} />
            <div className="min-w-0">
              {areas.map(({ area, skills }) => (
                <Section key={area} id={areaAnchor(area)} title={area}>
                  <div className="flex flex-col">
                    {skills.map((skill) => (
                      <SkillRating key={skill.id} skill={skill} rate={rateSkillAction} page={page} />
                    ))}
                  </div>
                </Section>
              ))}
              {!onlyOpen && <OtherRatings ratings={profile.others} />}
            </div>
          </div>
        )}
      </RatingBoard>
    </Page>
  );
}

/** Still to be said by the person: unrated and given by no other skill, or only assumed. */
function isOpen({ rating, givenBy }: RatedSkillEntry): boolean {
  return rating === null ? givenLevel(rating, givenBy) === null : rating.source === "assumed";
}
