import { waypointKind, waypointName } from "@/components/plans/trail/waypoint-words";
import { type Column, Table } from "@/components/ui/table";
import type { Trail, Waypoint } from "@/lib/planning/trail";
import { formatDay } from "@/lib/time/days";

/** The trail's waypoints with their exact days. */
export function TrailTable({ trail }: { trail: Trail }) {
  const rows = trail.phases.flatMap(({ name, waypoints }) =>
    waypoints.map((waypoint) => ({ waypoint, phase: name, makesReady: waypoint.key === trail.ready?.after })),
  );
  return <Table caption="Waypoints" columns={columns} rows={rows} rowKey={({ waypoint }) => waypoint.key} />;
}

type Row = { readonly waypoint: Waypoint; readonly phase: string; readonly makesReady: boolean };

const columns: readonly Column<Row>[] = [
  { key: "name", title: "Waypoint", ownLine: true, cell: ({ waypoint }) => waypointName(waypoint) },
  { key: "phase", title: "Phase", ownLine: true, cell: ({ phase }) => phase },
  { key: "kind", title: "Kind", cell: ({ waypoint }) => waypointKind(waypoint) },
  { key: "planned", title: "Planned", kind: "number", cell: ({ waypoint }) => formatDay(waypoint.planned) },
  {
    key: "state",
    title: "State",
    cell: ({ waypoint: { state }, makesReady }) => `${stateText(state)}${makesReady ? "; makes you ready" : ""}`,
  },
];

function stateText(state: Waypoint["state"]): string {
  if (state.kind === "done") return `done on ${formatDay(state.on)}`;
  return state.kind === "started" ? "in progress" : "open";
}
