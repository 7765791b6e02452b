import { hoursText } from "@/components/ui/hours";
import { type Column, Table } from "@/components/ui/table";
import type { HoursFrom } from "@/lib/explore/hours-to-ready";

/** How long the way to a role is from each start. */
export function HoursFromTable({ hours }: { hours: readonly HoursFrom[] }) {
  return <Table caption="Hours to be ready" columns={columns} rows={hours} rowKey={({ id }) => id} />;
}

const columns: readonly Column<HoursFrom>[] = [
  { key: "start", title: "Starting from", cell: ({ name }) => name },
  {
    key: "ready",
    title: "Ready to apply after",
    kind: "number",
    cell: ({ readyHours }) => (readyHours === 0 ? "now" : hoursText(readyHours)),
  },
  { key: "total", title: "Everything met after", kind: "number", cell: ({ totalHours }) => hoursText(totalHours) },
];
