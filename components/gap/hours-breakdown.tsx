import { hoursText } from "@/components/ui/hours";
import { Table } from "@/components/ui/table";
import type { GapFigures } from "@/lib/profile/gap-page";

/** What all the hours are for. */
export function HoursBreakdown({ hours }: { hours: GapFigures["hours"] }) {
  const rows = [
    { what: "Levels that the role asks for", hours: hours.requirements },
    { what: "Foundations that these and the projects need first", hours: hours.foundations },
    { what: "Portfolio projects", hours: hours.projects },
    { what: "In total", hours: hours.total },
  ];
  return (
    <Table
      caption="Hours by what they are for"
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { key: "what", title: "What for", cell: ({ what }) => what },
        { key: "hours", title: "Hours", kind: "number", cell: (row) => hoursText(row.hours) },
      ]}
    />
  );
}
