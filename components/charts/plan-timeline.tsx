import { ChartFigure, LegendEntry } from "@/components/charts/chart-figure";
import { type DayScale, dayScale } from "@/components/charts/day-scale";
import { hoursText } from "@/components/ui/hours";
import { type Column, Table } from "@/components/ui/table";
import { type Day, formatDay } from "@/lib/time/days";

export type TimelinePhase = {
  /** Unique among the phases. */
  key: string;
  name: string;
  start: Day;
  finish: Day;
  hours: number;
  /** Steps done, of all in the phase. */
  done: number;
  steps: number;
};

export type PlanTimelineProps = {
  /** At least one, in the plan's order. */
  phases: readonly TimelinePhase[];
  /** When the person can apply; null if that lies outside the plan. */
  readyDay: Day | null;
  /** null where the plan is an example and no day is today. */
  today: Day | null;
};

/** The phases of a plan as bars over its months. */
export function PlanTimeline({ phases, readyDay, today }: PlanTimelineProps) {
  const first = phases[0]?.start ?? "";
  const last = phases.at(-1)?.finish ?? "";
  const x = dayScale(first, last, [0, 100]); // percent of the width
  const within = (day: Day | null): day is Day => day !== null && day >= first && day <= last;
  const marks = [
    ...(within(today) ? [{ at: x.at(today), className: "stroke-line-strong", dashes: "2 3" }] : []),
    ...(within(readyDay) ? [{ at: x.at(readyDay), className: "stroke-met", dashes: undefined }] : []),
  ];
  return (
    <ChartFigure
      summary={summaryOf(phases, readyDay)}
      drawing={
        <div>
          <div className="@xl:ml-64 @xl:hidden">
            <Months x={x} count={3} />
          </div>
          <div className="@xl:ml-64 @xl:block hidden">
            <Months x={x} count={7} />
          </div>
          <ol className="flex flex-col">
            {phases.map((phase, index) => (
              <li
                key={phase.key}
                className="grid items-center gap-x-4 gap-y-1 border-line border-t py-2.5 @xl:grid-cols-[15rem_1fr]"
              >
                <span className="flex min-w-0 flex-col text-sm">
                  <span className="min-w-0 font-medium">
                    {index + 1}. {phase.name}
                  </span>
                  <span className="text-muted text-xs tabular-nums">
                    {formatDay(phase.start)} to {formatDay(phase.finish)}
                  </span>
                </span>
                <svg width="100%" height="24" className="block overflow-visible" aria-hidden="true">
                  <rect width="100%" y="6" height="12" rx="6" className="fill-surface-sunken" />
                  <Bar phase={phase} x={x} />
                  {marks.map((mark) => (
                    <line
                      key={mark.className}
                      x1={`${mark.at}%`}
                      x2={`${mark.at}%`}
                      y1="-10"
                      y2="34"
                      strokeWidth="2"
                      strokeDasharray={mark.dashes}
                      className={mark.className}
                    />
                  ))}
                </svg>
              </li>
            ))}
          </ol>
        </div>
      }
      legend={
        <>
          {phases.some((phase) => phase.done > 0) && (
            <LegendEntry sample={<rect y="1" width="18" height="10" rx="5" className="fill-accent" />}>
              done
            </LegendEntry>
          )}
          <LegendEntry
            sample={
              <rect y="1" width="18" height="10" rx="5" strokeWidth="1.5" className="fill-accent-soft stroke-accent" />
            }
          >
            ahead
          </LegendEntry>
          {within(readyDay) && (
            <LegendEntry sample={<line x1="9" x2="9" y2="12" strokeWidth="2" className="stroke-met" />}>
              ready to apply, {formatDay(readyDay)}
            </LegendEntry>
          )}
          {within(today) && (
            <LegendEntry
              sample={
                <line x1="9" x2="9" y2="12" strokeWidth="2" strokeDasharray="2 3" className="stroke-line-strong" />
              }
            >
              today
            </LegendEntry>
          )}
        </>
      }
      table={<Table caption="Phases" columns={columns} rows={phases} rowKey={(phase) => phase.key} />}
    />
  );
}

function Months({ x, count }: { x: DayScale; count: number }) {
  return (
    <svg width="100%" height="20" className="block overflow-visible" aria-hidden="true">
      {x.ticks(count).map((tick) => (
        <text
          key={tick.day.getTime()}
          x={`${tick.position}%`}
          y="13"
          textAnchor={tick.position < 6 ? "start" : tick.position > 92 ? "end" : "middle"}
          className="fill-muted text-xs tabular-nums"
        >
          {tick.label}
        </text>
      ))}
    </svg>
  );
}

/** The part of the bar that is done is as long as the share of its steps. */
function Bar({ phase, x }: { phase: TimelinePhase; x: DayScale }) {
  const from = x.at(phase.start);
  const width = Math.max(1.5, x.at(phase.finish) - from);
  const share = phase.steps > 0 ? phase.done / phase.steps : 0;
  return (
    <>
      <rect
        x={`${from}%`}
        width={`${width}%`}
        y="6"
        height="12"
        rx="6"
        strokeWidth="1.5"
        className="fill-accent-soft stroke-accent"
      />
      {share > 0 && (
        <rect x={`${from}%`} width={`${width * share}%`} y="6" height="12" rx="6" className="fill-accent" />
      )}
    </>
  );
}

function summaryOf(phases: readonly TimelinePhase[], readyDay: Day | null): string {
  const [first, last] = [phases[0], phases.at(-1)];
  if (!first || !last) return "The plan has no phases.";
  const span = `${phases.length} ${phases.length === 1 ? "phase" : "phases"} from ${formatDay(first.start)} to ${formatDay(last.finish)}`;
  return `${span}: ${phases.map((phase) => phase.name).join("; ")}.${readyDay ? ` Ready to apply on ${formatDay(readyDay)}.` : ""}`;
}

const columns: readonly Column<TimelinePhase>[] = [
  { key: "name", title: "Phase", ownLine: true, cell: (phase) => phase.name },
  { key: "start", title: "Starts", kind: "number", cell: (phase) => formatDay(phase.start) },
  { key: "finish", title: "Ends", kind: "number", cell: (phase) => formatDay(phase.finish) },
  { key: "hours", title: "Hours", kind: "number", cell: (phase) => hoursText(phase.hours) },
  { key: "done", title: "Steps done", kind: "number", cell: (phase) => `${phase.done} of ${phase.steps}` },
];
