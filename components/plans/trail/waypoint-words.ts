import type { Waypoint } from "@/lib/planning/trail";
import type { Day } from "@/lib/time/days";
import { dayPlanned } from "@/lib/time/planned-day";

/** `Retrieval-augmented generation at Independent`, or the project's name. */
export function waypointName({ name, reached }: Waypoint): string {
  return reached ? `${name} at ${reached.level}` : name;
}

/** What the role makes of it: `essential project`. */
export function waypointKind({ kind, essential }: Waypoint): string {
  if (kind === "step") return "step";
  if (kind === "project") return essential ? "essential project" : "project";
  return essential ? "essential" : "requirement";
}

/** `done 3 May 2026`, or `planned mid-May 2027`, with what is in progress said. */
export function waypointTime({ state, planned }: Waypoint, today: Day): string {
  if (state.kind === "done") return `done ${dayPlanned(state.on, today)}`;
  return `${state.kind === "started" ? "in progress, " : ""}planned ${dayPlanned(planned, today)}`;
}
