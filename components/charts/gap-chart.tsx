import { ChartFigure, LegendEntry } from "@/components/charts/chart-figure";
import { GapBar, HatchPattern } from "@/components/charts/gap-bar";
import { Badge } from "@/components/ui/badge";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { type Column, Table } from "@/components/ui/table";

export type GapChartRow = {
  /** Unique among the rows. */
  key: string;
  skill: string;
  /** 0 to 5; null where the person never rated the skill, which the engine counts as 0. */
  have: number | null;
  /** 1 to 5. */
  need: number;
  essential: boolean;
  /** From `have` to `need`, this skill alone; 0 where met. */
  hours: number;
  /** Part of the missing readiness, 0 to 1; 0 where met. */
  share: number;
};

/** Each requirement with the level held and the level required, side by side on the scale from 0 to 5. */
export function GapChart({ rows }: { rows: readonly GapChartRow[] }) {
  return (
    <ChartFigure
      summary={summaryOf(rows)}
      drawing={
        <>
          <svg width="0" height="0" className="absolute" aria-hidden="true">
            <HatchPattern />
          </svg>
          <ul className="flex flex-col">
            {rows.map((row) => (
              <GapChartLine key={row.key} row={row} />
            ))}
          </ul>
        </>
      }
      legend={
        <>
          <LegendEntry sample={<rect width="18" height="12" rx="3" className="fill-accent" />}>
            level you have
          </LegendEntry>
          <LegendEntry
            sample={
              <rect width="18" height="12" rx="3" fill="url(#gap-hatch)" className="stroke-missing" strokeWidth="1" />
            }
          >
            still missing
          </LegendEntry>
          <LegendEntry sample={<line x1="9" x2="9" y1="-1" y2="13" strokeWidth="3" className="stroke-ink" />}>
            level needed
          </LegendEntry>
        </>
      }
      table={<Table caption="Requirements" columns={columns} rows={rows} rowKey={(row) => row.key} />}
    />
  );
}

function GapChartLine({ row }: { row: GapChartRow }) {
  const met = isMet(row);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 border-line border-b py-3 last:border-b-0 @xl:grid-cols-[15rem_1fr_9rem]">
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span className="font-medium">{row.skill}</span>
        {row.essential && <Badge tone={met ? "neutral" : "missing"}>Essential</Badge>}
      </span>
      <span className="row-start-2 @xl:row-start-1 col-span-2 @xl:col-span-1 @xl:col-start-2">
        <GapBar have={row.have} need={row.need} />
      </span>
      <span className="whitespace-nowrap text-right text-muted text-sm tabular-nums">
        {met ? <span className="text-met">met</span> : haveText(row)}
      </span>
    </li>
  );
}

function summaryOf(rows: readonly GapChartRow[]): string {
  const unmet = rows.filter((row) => !isMet(row));
  if (unmet.length === 0) return `All ${rows.length} requirements are met.`;
  const essential = unmet.filter((row) => row.essential).length;
  const largest = [...unmet].sort((a, b) => b.share - a.share)[0];
  return [
    `${rows.length - unmet.length} of ${rows.length} requirements are met;`,
    `${essential} of the ${unmet.length} unmet ${essential === 1 ? "is" : "are"} essential.`,
    largest ? `The largest part of what is missing is ${largest.skill}, ${percent(largest.share)}.` : "",
  ].join(" ");
}

function haveText({ have, need }: GapChartRow): string {
  return have === null ? `Not rated · needs ${need}` : `${have} of ${need}`;
}

function isMet({ have, need }: GapChartRow): boolean {
  return (have ?? 0) >= need;
}

const columns: readonly Column<GapChartRow>[] = [
  { key: "skill", title: "Skill", ownLine: true, cell: (row) => row.skill },
  { key: "have", title: "You have", kind: "number", cell: (row) => row.have ?? "not rated" },
  { key: "need", title: "Needed", kind: "number", cell: (row) => row.need },
  { key: "essential", title: "Essential", cell: (row) => (row.essential ? "yes" : "no") },
  { key: "hours", title: "Hours", kind: "number", cell: (row) => (isMet(row) ? "met" : hoursText(row.hours)) },
  {
    key: "share",
    title: "Of what is missing",
    kind: "number",
    cell: (row) => (isMet(row) ? "met" : percent(row.share)),
  },
];
