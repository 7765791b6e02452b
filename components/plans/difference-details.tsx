import { Disclosure } from "@/components/ui/disclosure";
import type { PlanDifference } from "@/lib/planning/plan-difference";

/** The steps that differ between two plans, each with its reason; nothing where only dates do. */
export function DifferenceDetails({ difference: { dropped, added, moved } }: { difference: PlanDifference }) {
  const count = dropped.length + added.length + moved.length;
  if (count === 0) return null;
  return (
    <Disclosure summary={`See the ${count === 1 ? "step that changes" : `${count} steps that change`}`}>
      <div className="flex flex-col gap-4">
        <ChangedSteps title="No longer in the plan" steps={dropped} />
        <ChangedSteps title="New in the plan" steps={added} />
        <ChangedSteps title="In another place" steps={moved} />
      </div>
    </Disclosure>
  );
}

function ChangedSteps({ title, steps }: { title: string; steps: PlanDifference["dropped"] }) {
  if (steps.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-medium text-sm">{title}</h3>
      <ul className="flex list-disc flex-col gap-1 pl-5 marker:text-muted">
        {steps.map(({ key, title, hours, why }) => (
          <li key={key}>
            {title}, {Math.round(hours)} hours <span className="text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
