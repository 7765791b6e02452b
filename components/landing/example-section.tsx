import { ReadinessChart } from "@/components/charts/readiness-chart";
import type { Example } from "@/components/landing/example";
import { Trail } from "@/components/plans/trail/trail";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { PlannedDay } from "@/components/ui/planned-day";
import { Stat, StatGroup } from "@/components/ui/stat";
import { certificateText } from "@/lib/engine/certificate-text";
import { type Day, formatDay } from "@/lib/time/days";

/** The example plan as a whole, computed when the page was asked for. */
export function ExampleSection({ example, today }: { example: Example; today: Day }) {
  return (
    <section id="example" aria-labelledby="example-title" className="border-line border-b bg-surface-sunken">
      <div className="page-width flex flex-col gap-8 py-14 sm:py-20">
        <div className="flex max-w-2xl flex-col gap-3">
          <h2 id="example-title" className="font-semibold text-2xl tracking-tight sm:text-3xl">
            A real plan, computed for this page
          </h2>
          <p className="text-muted">
            It starts from the profile of a {example.profile} and leads to {example.role} at {example.hoursPerWeek}{" "}
            hours a week, from {formatDay(example.start)}. Yours starts from your own ratings.
          </p>
        </div>
        <Card padding="wide">
          <StatGroup>
            <Stat label="Readiness at the start" value={percent(example.readiness)} />
            <Stat
              label="Ready to apply"
              value={<PlannedDay day={example.readyDay} today={today} />}
              note={`${percent(example.threshold)} and every essential requirement, after ${hoursText(example.readyHours)}`}
            />
            <Stat
              label="The whole plan"
              value={`${example.steps} steps`}
              note={
                <>
                  {`in ${example.phases.length} phases, finished `}
                  <PlannedDay day={example.finish} today={today} preposition />
                </>
              }
            />
          </StatGroup>
          <p className="mt-6 border-line border-t pt-4 text-muted text-sm">
            {certificateText("steady", example.certificate, example.steps)}
          </p>
        </Card>
        <div className="grid gap-6">
          <Card padding="wide">
            <h3 className="mb-4 font-semibold text-lg tracking-tight">The way there</h3>
            <Trail
              trail={example.trail}
              today={today}
              isReady={false}
              hrefOf={({ reached }) => (reached ? `/skills/${reached.skill}` : `/roles/${example.roleId}`)}
            />
          </Card>
          <Card padding="wide">
            <h3 className="mb-4 font-semibold text-lg tracking-tight">Readiness over time</h3>
            <ReadinessChart
              planned={example.curve}
              actual={[]}
              threshold={example.threshold}
              today={today}
              readyDay={example.readyDay}
            />
          </Card>
        </div>
      </div>
    </section>
  );
}
