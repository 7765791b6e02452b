import { TextLink } from "@/components/ui/text-link";
import type { OtherPlan, PlanPage } from "@/lib/plans/pages";
import { formatDay } from "@/lib/time/days";

/** `Done since 3 May 2027`. */
export function doneTitle({ doneSince }: Pick<PlanPage, "doneSince">): string {
  return doneSince ? `Done since ${formatDay(doneSince)}` : "This plan has no steps";
}

/** What a plan that is done came to, and what other plans towards the role still hold. */
export function AllDoneWords({ plan }: { plan: Pick<PlanPage, "isReady" | "others"> }) {
  return (
    <div className="flex flex-col gap-2">
      <p>
        {plan.isReady
          ? "Every step of this plan is done, and you are ready to apply."
          : "Every step of this plan is done, but your ratings or the role have changed, so you are not ready to apply."}
      </p>
      {plan.others.map((other) => (
        <StillHolds key={other.id} other={other} />
      ))}
    </div>
  );
}

function StillHolds({ other: { id, roleName, title, stepsLeft, named } }: { other: OtherPlan }) {
  const rest = stepsLeft - named.length;
  return (
    <p>
      <span>{`Your other plan towards ${roleName}, `}</span>
      <TextLink href={`/plans/${id}`}>{title}</TextLink>
      <span>{`, still has ${stepsLeft} ${stepsLeft === 1 ? "step" : "steps"}: ${named.join(", ")}`}</span>
      <span>{rest > 0 ? ` and ${rest} more.` : "."}</span>
    </p>
  );
}
