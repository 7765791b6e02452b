import { CarryOver } from "@/components/routes/carry-over";
import { LearnTable } from "@/components/routes/learn-table";
import { RouteHours } from "@/components/routes/route-hours";
import { SteppingStoneList } from "@/components/routes/stepping-stone-list";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { Section } from "@/components/ui/section";
import type { RoutePage } from "@/lib/routes/route-page";

type RouteViewProps = {
  page: RoutePage;
  /** From where it begins, as in `from the typical levels of a Data Scientist`. */
  start: string;
};

/** The way to a role: what is there, what is missing, how long, and whether another role lies on the way. */
export function RouteView({ page: { to, guide, view }, start }: RouteViewProps) {
  if (!view) return <Callout tone="danger" title="This route can't be computed" />;
  const { figures, steppingStones } = view;
  return (
    <>
      <Section title="How long" lead={`The fewest hours, ${start}.`}>
        <Card>
          <RouteHours figures={figures} />
        </Card>
      </Section>
      {guide && (
        <Section title="Guidance" lead={guide.summary}>
          <ul className="flex list-disc flex-col gap-2 pl-5">
            {guide.guidance.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="What carries over">
        <CarryOver {...figures} />
      </Section>
      <Section title="What you need to learn" lead={`Plus ${hoursText(figures.projectHours)} of portfolio projects.`}>
        {figures.learn.length > 0 ? <LearnTable skills={figures.learn} /> : <p>Nothing: you have every level.</p>}
      </Section>
      <Section title="The first portfolio project">
        {figures.firstProject ? (
          <Card>
            <h3 className="font-semibold">{figures.firstProject.name}</h3>
            <p className="mt-1">{figures.firstProject.summary}</p>
            <p className="mt-2 text-muted text-sm">
              {hoursText(figures.firstProject.hours)}. {figures.firstProject.why}
            </p>
          </Card>
        ) : (
          <p>Every project of {to.name} is done.</p>
        )}
      </Section>
      <Section title="Through another role">
        <SteppingStoneList steppingStones={steppingStones} target={to} />
      </Section>
    </>
  );
}
