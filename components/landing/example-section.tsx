import { PlanStatement } from "@/components/try/plan-statement";
import { PlanTrail } from "@/components/try/plan-trail";
import { StepList } from "@/components/try/step-list";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Example } from "@/lib/landing/landing-page";
import { type Day, formatDay } from "@/lib/time/days";

/** The example plan, whole: the trail, when it makes ready, and every step. */
export function ExampleSection({ example: { plan, from }, today }: { example: Example; today: Day }) {
  return (
    <section id="example" aria-labelledby="example-title" className="border-line border-b bg-surface-sunken">
      <div className="page-width flex flex-col gap-8 py-14 sm:py-20">
        <div className="flex max-w-2xl flex-col gap-3">
          <h2 id="example-title" className="font-semibold text-2xl tracking-tight sm:text-3xl">
            <span>{from ? `From ${from.name} to ${plan.role.name}` : `To ${plan.role.name} from scratch`}</span>
          </h2>
          <p className="text-muted">
            {`A real plan, ready soonest, at ${plan.hoursPerWeek} hours a week from ${formatDay(plan.start)}. ${from ? "It begins with the typical levels after about three years; yours" : "Yours"} begins with your own levels.`}
          </p>
          {from && (
            <p className="text-sm">
              <TextLink href={`/routes/${from.id}/${plan.role.id}`}>What carries over on this route</TextLink>
            </p>
          )}
        </div>
        <Card padding="wide">
          <PlanTrail plan={plan} today={today} />
        </Card>
        <div className="grid items-start gap-6 lg:grid-cols-[1fr_2fr]">
          <Card>
            <PlanStatement plan={plan} today={today} />
          </Card>
          <Card>
            <h3 className="mb-4 font-semibold text-lg tracking-tight">Every step</h3>
            <StepList plan={plan} today={today} />
            <p className="text-muted text-sm">{plan.proof}</p>
          </Card>
        </div>
      </div>
    </section>
  );
}
