import { ReadinessBar } from "@/components/charts/readiness-bar";
import { ReadyTakes } from "@/components/plans/ready-takes";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { Stat, StatGroup } from "@/components/ui/stat";
import { TextLink } from "@/components/ui/text-link";
import { listInWords } from "@/lib/engine/list-in-words";
import { points } from "@/lib/planning/points";
import type { GapFigures, GapPage } from "@/lib/profile/gap-page";

type GapSummaryProps = { page: Omit<GapPage, "gap">; figures: GapFigures };

/** Where the person stands, how far it is, and the way on. */
export function GapSummary({ page, figures }: GapSummaryProps) {
  const { hours, now, essentialsLeft } = figures;
  const ready = now.isReady;
  return (
    <div className="flex flex-col gap-5">
      <Card padding="wide">
        <div className="flex flex-col gap-6">
          <ReadinessBar now={now} />
          <ReadyTakes now={now} open={[]} />
          <div className="flex w-full min-w-0 flex-col gap-6">
            <StatGroup>
              <Stat
                label="Until you can apply, at the soonest"
                value={ready ? "now" : hoursText(hours.untilReady)}
                note={ready ? undefined : weeksText(hours.untilReady, page.hoursPerWeek)}
              />
              <Stat
                label="Until nothing is missing"
                value={hoursText(hours.total)}
                note={hours.total > 0 ? weeksText(hours.total, page.hoursPerWeek) : undefined}
              />
            </StatGroup>
            <div className="flex flex-wrap gap-3">
              {hours.total > 0 && (
                <ButtonLink href={`/plans/new?role=${page.role.id}`} tone="primary" size="large">
                  Make a plan
                </ButtonLink>
              )}
              <ButtonLink href="/profile" size="large">
                Change my ratings
              </ButtonLink>
            </div>
          </div>
        </div>
      </Card>
      {ready && (
        <Callout tone="met" title={`You are ready to apply as ${page.role.name}.`}>
          {hours.total > 0
            ? `These would still add to your readiness: ${addedText(figures)}.`
            : "You meet every requirement and have proven every project."}
        </Callout>
      )}
      {!ready && essentialsLeft.length > 0 && (
        <Callout tone="warn" title="You can't apply without these yet">
          {`${listInWords(essentialsLeft)}.`}
        </Callout>
      )}
      {page.unrated > 0 && (
        <Callout title={page.unrated === 1 ? "One skill is not rated" : `${page.unrated} skills are not rated`}>
          A skill you have not rated counts as level 0 here, so your gap may be smaller than it looks.{" "}
          <TextLink href="/profile?show=open">Rate the rest</TextLink>
        </Callout>
      )}
    </div>
  );
}

/** `about 12 weeks at 8 hours a week`. */
function weeksText(hours: number, hoursPerWeek: number): string {
  const weeks = Math.max(1, Math.ceil(hours / hoursPerWeek));
  return `about ${weeks === 1 ? "one week" : `${weeks.toLocaleString("en-GB")} weeks`} at ${hoursText(hoursPerWeek)} a week`;
}

/** The three entries that would add most. */
function addedText({ requirements, projects, now }: GapFigures): string {
  const added = [
    ...requirements.map(({ skill, need, share }) => ({ name: `${skill} to level ${need}`, share })),
    ...projects.map(({ name, share }) => ({ name, share })),
  ]
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ name, share }) => `${name} (+${points(share * (1 - now.readiness))})`);
  return listInWords(added);
}
