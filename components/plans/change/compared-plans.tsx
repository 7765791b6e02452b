import { type Column, Table } from "@/components/ui/table";
import type { Outlook, PlanDifference } from "@/lib/planning/plan-difference";
import type { Day } from "@/lib/time/days";
import { dayPlanned } from "@/lib/time/planned-day";

/** The figures of the plan as it is beside those of the plan as it would be. */
export function ComparedPlans({ difference: { before, after }, today }: { difference: PlanDifference; today: Day }) {
  const rows: readonly Row[] = [
    { name: "Ready to apply", before: readyText(before, today), after: readyText(after, today) },
    { name: "All steps done", before: dayPlanned(before.finish, today), after: dayPlanned(after.finish, today) },
    { name: "Hours left", before: hoursText(before), after: hoursText(after) },
    { name: "Steps left", before: `${before.steps}`, after: `${after.steps}` },
  ];
  return (
    <Table caption="The plan now and with your changes" columns={columns} rows={rows} rowKey={({ name }) => name} />
  );
}

type Row = { readonly name: string; readonly before: string; readonly after: string };

const columns: readonly Column<Row>[] = [
  { key: "name", title: "Figure", cell: ({ name }) => name },
  { key: "before", title: "Now", cell: ({ before }) => before },
  {
    key: "after",
    title: "With your changes",
    cell: ({ before, after }) => (before === after ? after : <strong className="font-semibold">{after}</strong>),
  },
];

const readyText = ({ readyDate }: Outlook, today: Day) => (readyDate === null ? "now" : dayPlanned(readyDate, today));
const hoursText = ({ hours }: Outlook) => Math.round(hours).toLocaleString("en-GB");
