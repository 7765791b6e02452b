import { ChartFigure, LegendEntry } from "@/components/charts/chart-figure";
import { ReadinessDrawing } from "@/components/charts/readiness-drawing";
import { RevisionMark } from "@/components/charts/revision-mark";
import { percent } from "@/components/ui/percent";
import { type Column, Table } from "@/components/ui/table";
import { listInWords } from "@/lib/engine/list-in-words";
import { type Day, formatDay } from "@/lib/time/days";
import { dayPlanned, onDayPlanned } from "@/lib/time/planned-day";

export type ReadinessPoint = {
  day: Day;
  /** 0 to 1, from this day on. */
  readiness: number;
};

export type ReadinessChartProps = {
  /** What the plan foresees, by rising day, its start first. */
  planned: readonly ReadinessPoint[];
  /** What was reached, by rising day; empty until something is known. */
  actual: readonly ReadinessPoint[];
  /** Readiness at which you can apply, 0 to 1. */
  threshold: number;
  /** Marked where it lies within the lines. */
  today: Day;
  /** When the plan makes ready to apply, which the essentials may put off beyond the threshold; null if not by it. */
  readyDay: Day | null;
  /** From this day on a requirement counts once it is met, before it counted by levels; null or absent if all counts alike. */
  recountedOn?: Day | null;
  /** When the plan was changed and by what, by rising day; absent or empty if it never was. */
  revisions?: readonly PlanRevision[];
};

export type PlanRevision = { day: Day; reason: string };

/** Readiness over time: the plan's line, the person's own, and the mark at which you can apply. */
export function ReadinessChart(props: ReadinessChartProps) {
  const { planned, actual, threshold, readyDay, recountedOn, revisions = [], today } = props;
  return (
    <ChartFigure
      summary={summaryOf(props)}
      drawing={
        <>
          <div className="@xl:hidden">
            <ReadinessDrawing {...props} width={340} height={230} ticks={3} />
          </div>
          <div className="hidden @xl:block @4xl:hidden">
            <ReadinessDrawing {...props} width={720} height={280} ticks={7} />
          </div>
          <div className="hidden @4xl:block">
            <ReadinessDrawing {...props} width={1060} height={300} ticks={10} />
          </div>
        </>
      }
      legend={
        <>
          <LegendEntry
            sample={<line x2="18" y1="6" y2="6" strokeWidth="2" strokeDasharray="5 3" className="stroke-muted" />}
          >
            plan
          </LegendEntry>
          {actual.length > 0 && (
            <LegendEntry
              sample={
                <>
                  <line x2="18" y1="6" y2="6" strokeWidth="2.5" className="stroke-accent" />
                  <circle cx="9" cy="6" r="3.5" className="fill-accent" />
                </>
              }
            >
              you
            </LegendEntry>
          )}
          <LegendEntry sample={<line x2="18" y1="6" y2="6" strokeWidth="1.5" className="stroke-met" />}>
            {`${percent(threshold)}, needed to apply`}
          </LegendEntry>
          {readyDay && (
            <LegendEntry
              sample={<circle cx="9" cy="6" r="4.5" strokeWidth="2" className="fill-surface-raised stroke-met" />}
            >
              {`ready to apply as planned, ${dayPlanned(readyDay, today)}`}
            </LegendEntry>
          )}
          {recountedOn && (
            <LegendEntry sample={<line x1="9" x2="9" y2="12" strokeWidth="1.5" className="stroke-ink" />}>
              {`since ${formatDay(recountedOn)} a skill counts once you reach the level needed`}
            </LegendEntry>
          )}
          {revisions.length > 0 && (
            <LegendEntry sample={<RevisionMark x={9} y={6} />}>
              {`plan changed, ${listInWords(daysOf(revisions))}`}
            </LegendEntry>
          )}
        </>
      }
      table={
        <Table
          caption="Readiness by day"
          columns={columns}
          rows={tableRows(planned, actual, revisions)}
          rowKey={(row) => `${row.line} ${row.day}`}
        />
      }
    />
  );
}

/** A day of a line, or what the plan was changed by on it. */
type TableRow = { day: Day; line: string; readiness: number | null };

const columns: readonly Column<TableRow>[] = [
  { key: "day", title: "Day", cell: (row) => formatDay(row.day) },
  { key: "line", title: "Line", cell: (row) => row.line },
  {
    key: "readiness",
    title: "Readiness",
    kind: "number",
    cell: (row) => (row.readiness === null ? "" : percent(row.readiness)),
  },
];

/** Both lines and the changes of the plan by day. Of several points of a line on one day the last holds. */
function tableRows(
  planned: readonly ReadinessPoint[],
  actual: readonly ReadinessPoint[],
  revisions: readonly PlanRevision[],
): TableRow[] {
  const rows: TableRow[] = [
    ...revisions.map(({ day, reason }) => ({ day, line: `plan changed: ${reason}`, readiness: null })),
    ...actual.map((point) => ({ ...point, line: "you" })),
    ...planned.map((point) => ({ ...point, line: "plan" })),
  ];
  const lastOfDay = new Map(rows.map((row) => [`${row.day} ${row.line}`, row]));
  return [...lastOfDay.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Each day once, for people. */
const daysOf = (revisions: readonly PlanRevision[]) => [...new Set(revisions.map(({ day }) => formatDay(day)))];

function summaryOf({ planned, actual, readyDay, recountedOn, revisions = [], today }: ReadinessChartProps): string {
  const [first, last, now] = [planned[0], planned.at(-1), actual.at(-1)];
  const sentences = [
    first &&
      last &&
      `The plan rises from ${percent(first.readiness)} ${onDayPlanned(first.day, today)} to ${percent(last.readiness)} ${onDayPlanned(last.day, today)}.`,
    readyDay && `You are ready to apply ${onDayPlanned(readyDay, today)}, as planned.`,
    now && `You are at ${percent(now.readiness)}.`,
    recountedOn &&
      `Since ${formatDay(recountedOn)} a skill counts once you reach the level needed; before, every level counted.`,
    revisions.length > 0 && `The plan was changed on ${listInWords(daysOf(revisions))}.`,
  ];
  return sentences.filter(Boolean).join(" ");
}
