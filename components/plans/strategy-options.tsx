import { strategyDifference } from "@/components/plans/strategy-difference";
import { strategyName } from "@/components/plans/strategy-name";
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
          <StrategyDates
            option={option}
            other={preview.options.find((candidate) => candidate.strategy !== strategy)}
            today={preview.today}
            asking={asking}
          />
        ) : (
          asking && "Working out the dates …"
        ),
    };
  });
}

const ways: readonly { strategy: Strategy; label: string; description: string }[] = [
  {
    strategy: "fast-track",
    label: strategyName("fast-track"),
    description:
      "The fewest hours until you can apply come first, the rest of the role after. Best if your date matters most.",
  },
  {
    strategy: "steady",
    label: strategyName("steady"),
    description: "What adds most for its hours comes first, all along. Best if you may apply before you are ready.",
  },
];

type StrategyDatesProps = {
  option: StrategyPreview;
  other: StrategyPreview | undefined;
  today: Day;
  asking: boolean;
};

function StrategyDates({ option, other, today, asking }: StrategyDatesProps) {
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
      {option.strategy === "steady" && other && <span className="text-muted">{strategyDifference(option, other)}</span>}
    </span>
  );
}

const whole = (hours: number) => Math.round(hours).toLocaleString("en-GB");
