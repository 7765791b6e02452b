import { PlannedDay } from "@/components/ui/planned-day";
import type { RadioCard } from "@/components/ui/radio-cards";
import type { Strategy } from "@/lib/engine/types";
import type { PlanPreview, StrategyPreview } from "@/lib/plans/plan-preview";
import type { Day } from "@/lib/time/days";

/** The ways to order the steps, each with the days it would give; old ones keep the place of those asked for. */
export function strategyOptions(preview: PlanPreview | null, asking: boolean): RadioCard[] {
  return ways.map(({ strategy, label, description }) => {
    const option = preview?.options.find((candidate) => candidate.strategy === strategy);
    return {
      value: strategy,
      label,
      description,
      note:
        preview && option ? (
          <StrategyDates option={option} today={preview.today} asking={asking} />
        ) : (
          asking && "Working out the dates …"
        ),
    };
  });
}

const ways: readonly { strategy: Strategy; label: string; description: string }[] = [
  {
    strategy: "steady",
    label: "Steady gain",
    description: "Raises your readiness as early as possible. Best if you may apply before you meet every requirement.",
  },
  {
    strategy: "fast-track",
    label: "Fast track",
    description:
      "Makes you ready to apply in the fewest hours and leaves the rest for later. Best if your date matters most.",
  },
];

type StrategyDatesProps = { option: StrategyPreview; today: Day; asking: boolean };

function StrategyDates({ option, today, asking }: StrategyDatesProps) {
  return (
    <span className={`mt-2 flex flex-col gap-1 ${asking ? "text-muted" : "text-ink"}`}>
      <span>
        {option.readyDate === null ? (
          <span>Ready to apply now</span>
        ) : (
          <>
            <span>Ready to apply </span>
            <strong className="font-semibold">
              <PlannedDay day={option.readyDate} today={today} preposition />
            </strong>
            <span className="text-muted">{` after ${whole(option.readyHours)} hours`}</span>
          </>
        )}
      </span>
      <span>
        <span>
          <span>All steps done </span>
          <PlannedDay day={option.finish} today={today} preposition />
        </span>
        <span className="text-muted">{` · ${option.steps} steps, ${whole(option.totalHours)} hours`}</span>
      </span>
      <span className="text-muted">{option.certificate}</span>
    </span>
  );
}

const whole = (hours: number) => Math.round(hours).toLocaleString("en-GB");
