import { hoursText } from "@/components/ui/hours";
import { Table } from "@/components/ui/table";
import type { GapFigures } from "@/lib/profile/gap-page";

/** What all the hours are for. */
export function HoursBreakdown({ hours }: { hours: GapFigures["hours"] }) {
  const rows = [
    { what: "Levels the role requires", hours: hours.requirements },
    { what: "Prerequisites for these and for the projects", hours: hours.foundations },
    { what: "Portfolio projects", hours: hours.projects },
    { what: "In total", hours: hours.total },
  ];
  return (
    <Table
      caption="What the hours are for"
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { key: "what", title: "For", cell: ({ what }) => what },
        { key: "hours", title: "Hours", kind: "number", cell: (row) => hoursText(row.hours) },
      ]}
    />
  );
}
