import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { dayScale } from "@/components/charts/day-scale";
import type { PlanRevision, ReadinessChartProps, ReadinessPoint } from "@/components/charts/readiness-chart";
import { RevisionMark } from "@/components/charts/revision-mark";
import { percent } from "@/components/ui/percent";
import { type Day, formatDay } from "@/lib/time/days";

type ReadinessDrawingProps = ReadinessChartProps & {
  /** Units of the drawing, about a pixel each. */
  width: number;
  height: number;
  /** About how many days are named. */
  ticks: number;
};

const margin = { top: 14, right: 12, bottom: 26, left: 40 };

/** The lines themselves. There must be a point, planned or actual. */
export function ReadinessDrawing(props: ReadinessDrawingProps) {
  const { planned, actual, threshold, today, readyDay, recountedOn, revisions = [], width, height, ticks } = props;
  const ongoing = untilToday(actual, today);
  const goal = planned.at(-1);
  const days = [...planned, ...ongoing].map((point) => point.day).sort();
  const first = days[0] ?? "";
  const last = days.at(-1) ?? "";
  const x = dayScale(first, last, [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const path = line<ReadinessPoint>(
    (point) => x.at(point.day),
    (point) => y(point.readiness),
  ).curve(curveStepAfter);
  const todayAt = today >= first && today <= last ? x.at(today) : null;

  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="block w-full overflow-visible" aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={margin.left} x2={width - margin.right} y1={y(share)} y2={y(share)} className="stroke-line" />
          <text x={margin.left - 8} y={y(share) + 4} textAnchor="end" className="fill-muted text-xs tabular-nums">
            {percent(share)}
          </text>
        </g>
      ))}
      {x.ticks(ticks).map((tick) => (
        <text
          key={tick.day.getTime()}
          x={tick.position}
          y={height - 6}
          textAnchor={tick.position < margin.left + 16 ? "start" : tick.position > width - 40 ? "end" : "middle"}
          className="fill-muted text-xs tabular-nums"
        >
          {tick.label}
        </text>
      ))}
      <line
        x1={margin.left}
        x2={width - margin.right}
        y1={y(threshold)}
        y2={y(threshold)}
        strokeWidth="1.5"
        className="stroke-met"
      />
      {recountedOn && (
        <line
          x1={x.at(recountedOn)}
          x2={x.at(recountedOn)}
          y1={margin.top}
          y2={height - margin.bottom}
          strokeWidth="1.5"
          className="stroke-ink"
        />
      )}
      {todayAt !== null && (
        <g>
          <line
            x1={todayAt}
            x2={todayAt}
            y1={margin.top}
            y2={height - margin.bottom}
            strokeDasharray="2 3"
            className="stroke-line-strong"
          />
          <text
            x={todayAt}
            y={margin.top - 4}
            textAnchor={todayAt < margin.left + 20 ? "start" : todayAt > width - 32 ? "end" : "middle"}
            className="fill-muted text-xs"
          >
            today
          </text>
        </g>
      )}
      <path
        d={path([...planned]) ?? ""}
        fill="none"
        strokeWidth="2"
        strokeDasharray="5 3"
        strokeLinejoin="round"
        className="stroke-muted"
      />
      {goal && <circle cx={x.at(goal.day)} cy={y(goal.readiness)} r="3" className="fill-muted" />}
      {readyDay && (
        <circle
          cx={x.at(readyDay)}
          cy={y(plannedOn(planned, readyDay))}
          r="5"
          strokeWidth="2"
          className="fill-surface-raised stroke-met"
        />
      )}
      <path d={path(ongoing) ?? ""} fill="none" strokeWidth="2.5" strokeLinejoin="round" className="stroke-accent" />
      {actual.map((point) => (
        <circle key={point.day} cx={x.at(point.day)} cy={y(point.readiness)} r="3.5" className="fill-accent" />
      ))}
      {[...new Set(revisions.map(({ day }) => day))]
        .filter((day) => day >= first && day <= last)
        .map((day) => (
          <RevisionMark key={day} x={x.at(day)} y={height - margin.bottom} title={changesOn(revisions, day)} />
        ))}
    </svg>
  );
}

/** What was reached holds until today. */
function untilToday(actual: readonly ReadinessPoint[], today: Day): ReadinessPoint[] {
  const last = actual.at(-1);
  return last && last.day < today ? [...actual, { day: today, readiness: last.readiness }] : [...actual];
}

/** What the plan foresees for the evening of that day. */
function plannedOn(planned: readonly ReadinessPoint[], day: Day): number {
  return planned.findLast((point) => point.day <= day)?.readiness ?? 0;
}

/** `5 Mar 2026: Took the changes of the catalogue`. */
function changesOn(revisions: readonly PlanRevision[], on: Day): string {
  const reasons = revisions.filter(({ day }) => day === on).map(({ reason }) => reason);
  return `${formatDay(on)}: ${[...new Set(reasons)].join("; ")}`;
}
