import { Trail } from "@/components/plans/trail/trail";
import { TrailTable } from "@/components/plans/trail/trail-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Day } from "@/lib/time/days";
import type { TryPlan } from "@/lib/try/try-plan";

/** The trail of a plan that nobody has begun: its waypoints lead to what the catalogue says of them. */
export function PlanTrail({ plan, today }: { plan: TryPlan; today: Day }) {
  return (
    <Trail
      trail={plan.trail}
      today={today}
      isReady={plan.now.isReady}
      hrefOf={({ reached }) => (reached ? `/skills/${reached.skill}` : `/roles/${plan.role.id}`)}
    >
      <Disclosure summary="Show the path as a table">
        <TrailTable trail={plan.trail} />
      </Disclosure>
    </Trail>
  );
}
