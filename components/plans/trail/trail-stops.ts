import type { Trail, Waypoint } from "@/lib/planning/trail";
import type { Day } from "@/lib/time/days";

/** The name of a phase, at its first stop. */
export type PhaseHead = { readonly number: number; readonly name: string };

/** One place on the drawn trail. */
export type Stop =
  | { readonly kind: "start" | "here" | "ready" | "end"; readonly day: Day }
  | { readonly kind: "waypoint"; readonly waypoint: Waypoint; readonly head: PhaseHead | null }
  /** On a long trail: all waypoints of a phase. */
  | { readonly kind: "leg"; readonly waypoints: readonly Waypoint[]; readonly head: PhaseHead }
  /** So many stops left out. */
  | { readonly kind: "gap"; readonly count: number };

type Stops = {
  readonly stops: readonly Stop[];
  /** Index of the stop up to which the way is travelled. */
  readonly here: number;
};

/** With more waypoints than this each phase is one stop, or nobody would see the way for its signs. */
const mostWaypoints = 36;

/**
 * The stops of a trail in order, from the start to the role, with the day of readiness and the place of the person: before
 * the first waypoint that is not done. Who has reached everything stands at the end.
 */
export function stopsOf({ start, finish, phases, ready }: Trail, today: Day): Stops {
  const waypoints = phases.flatMap((phase) => phase.waypoints);
  const next = waypoints.find(({ state }) => state.kind !== "done");
  const place: Stop = { kind: "here", day: today };
  const stops: Stop[] = next && next === waypoints[0] ? [] : [{ kind: "start", day: start }];
  const reachesReady = (reached: readonly Waypoint[]) =>
    ready !== null && reached.some(({ key }) => key === ready.after);
  const add = (stop: Stop, reached: readonly Waypoint[]) => {
    if (next && reached.includes(next)) stops.push(place);
    stops.push(stop);
    if (ready && reachesReady(reached)) stops.push({ kind: "ready", day: ready.day });
  };

  phases.forEach((phase, index) => {
    const head = { number: index + 1, name: phase.name };
    if (waypoints.length > mostWaypoints) {
      add({ kind: "leg", waypoints: phase.waypoints, head }, phase.waypoints);
    } else {
      phase.waypoints.forEach((waypoint, at) => {
        add({ kind: "waypoint", waypoint, head: at === 0 ? head : null }, [waypoint]);
      });
    }
  });
  stops.push({ kind: "end", day: finish });
  return { stops, here: next ? stops.indexOf(place) : stops.length - 1 };
}

const stopsAhead = 4;

/** The next few stops with the last one before them, the day of readiness and the role; the others are counted. */
export function nearStops({ stops, here }: Stops): Stops {
  const isNear = (stop: Stop, at: number) =>
    (at >= here - 1 && at <= here + stopsAhead) || stop.kind === "ready" || stop.kind === "end";
  const near: Stop[] = [];
  let passed: Stop[] = [];
  let nearHere = 0;
  stops.forEach((stop, at) => {
    if (!isNear(stop, at)) {
      passed.push(stop);
      return;
    }
    near.push(...(passed.length > 1 ? [{ kind: "gap" as const, count: passed.length }] : passed), stop);
    passed = [];
    if (at === here) nearHere = near.length - 1;
  });
  return { stops: near, here: nearHere };
}
