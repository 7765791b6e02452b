import clsx from "clsx";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { TrailLegend } from "@/components/plans/trail/trail-legend";
import { shapeOf, TrailMark, TrailShapes } from "@/components/plans/trail/trail-mark";
import { descendingPath, type TrailPath, windingPath } from "@/components/plans/trail/trail-path";
import { nearStops, type PhaseHead, type Stop, stopsOf } from "@/components/plans/trail/trail-stops";
import { waypointKind, waypointName, waypointTime } from "@/components/plans/trail/waypoint-words";
import { type ForecastNote, isOffPlan } from "@/lib/planning/forecast-words";
import type { Trail as TrailOfPlan, Waypoint } from "@/lib/planning/trail";
import { type Day, formatDay } from "@/lib/time/days";
import { dayPlanned, onDayPlanned } from "@/lib/time/planned-day";
import styles from "./trail.module.css";

export type TrailProps = {
  trail: TrailOfPlan;
  today: Day;
  /** By what the person holds today. */
  isReady: boolean;
  hrefOf: (waypoint: Waypoint) => string;
  /** Where the person's pace leads, noted at the flag or at the end if that is not about the planned day. */
  forecast?: ForecastNote | null;
  /** The day of the last step, once all are done. */
  doneSince?: Day | null;
  /** Only what is near, with the day of readiness and the role. */
  near?: boolean;
  /** Below the picture, as its table. */
  children?: ReactNode;
  /** Where a page has several trails it draws the shapes once, since they have ids. */
  drawsShapes?: boolean;
};

/** A plan in one picture: the way from where the person is to the role, each thing that it completes a link on it. */
export function Trail(props: TrailProps) {
  const { trail, today, isReady, hrefOf, forecast = null, doneSince = null, near = false, children } = props;
  const { drawsShapes = true } = props;
  const all = stopsOf(trail, today);
  const { stops, here } = near ? nearStops(all) : all;
  const waypoints = trail.phases.flatMap((phase) => phase.waypoints);
  return (
    <figure aria-label={`The way to ${trail.role}`} className={clsx(styles.trail, "flex min-w-0 flex-col gap-4")}>
      {drawsShapes && <TrailShapes />}
      <div className={clsx(styles.map, stops.length <= 3 && styles.row3, stops.length <= 5 && styles.row5)}>
        <Path
          className={styles.descending}
          path={descendingPath(
            stops.map((stop) => headOf(stop) !== null),
            here,
          )}
        />
        <Path className={styles.winding3} path={windingPath(stops.length, Math.min(3, stops.length), here)} />
        <Path className={styles.winding5} path={windingPath(stops.length, Math.min(5, stops.length), here)} />
        <ol className={styles.stops}>
          {stops.map((stop, at) => (
            <li
              key={stop.kind === "gap" ? `gap ${at}` : keyOf(stop)}
              className={headOf(stop) ? styles.headed : undefined}
            >
              <Head head={headOf(stop)} />
              <Sign
                stop={stop}
                role={trail.role}
                isDone={waypoints.every(isDone)}
                {...{ today, isReady, hrefOf, forecast, doneSince }}
              />
            </li>
          ))}
        </ol>
      </div>
      <TrailLegend waypoints={waypoints} />
      <div className="contents">{children}</div>
    </figure>
  );
}

function Path({ path: { viewBox, travelled, ahead }, className }: { path: TrailPath; className: string | undefined }) {
  return (
    <svg viewBox={viewBox} preserveAspectRatio="none" className={clsx(styles.path, className)} aria-hidden="true">
      {travelled && <path d={travelled} className={styles.bed} />}
      {ahead && <path d={ahead} className={styles.bed} />}
      {ahead && <path d={ahead} className={styles.ahead} />}
      {travelled && <path d={travelled} className={styles.travelled} />}
    </svg>
  );
}

function Head({ head }: { head: PhaseHead | null }) {
  return head && <span className={styles.head}>{`${head.number}. ${head.name}`}</span>;
}

type SignProps = Omit<TrailProps, "trail" | "near" | "forecast" | "doneSince" | "children" | "drawsShapes"> & {
  stop: Stop;
  role: string;
  isDone: boolean;
  forecast: ForecastNote | null;
  doneSince: Day | null;
};

function Sign({ stop, role, today, isReady, isDone, hrefOf, forecast, doneSince }: SignProps) {
  switch (stop.kind) {
    case "start":
      return (
        <PlainSign mark={<TrailMark shape="step" state="done" />} name="Start" note={dayPlanned(stop.day, today)} />
      );
    case "here":
      return <PlainSign mark={<TrailMark shape="place" />} name="You are here" note={dayPlanned(stop.day, today)} />;
    case "ready":
      return (
        <PlainSign
          mark={<TrailMark shape="flag" />}
          name="Ready to apply"
          note={isReady ? "now" : onDayPlanned(stop.day, today)}
          pace={paceNote("ready", forecast, stop.day, today)}
        />
      );
    case "end":
      return (
        <PlainSign
          mark={<TrailMark shape="end" state={isDone ? "done" : "open"} />}
          name={role}
          note={endNote(stop.day, today, isDone, doneSince)}
          pace={paceNote("finish", forecast, stop.day, today)}
        />
      );
    case "gap":
      return <PlainSign mark={<TrailMark shape="gap" />} name={`${stop.count} more stops`} note="" />;
    case "waypoint":
      return <WaypointLink waypoint={stop.waypoint} href={hrefOf(stop.waypoint)} today={today} />;
    case "leg":
      return <Leg waypoints={stop.waypoints} today={today} hrefOf={hrefOf} />;
  }
}

function endNote(planned: Day, today: Day, isDone: boolean, doneSince: Day | null): string {
  if (doneSince) return `done since ${formatDay(doneSince)}`;
  return isDone ? "you are there" : `all steps done ${onDayPlanned(planned, today)}`;
}

/** Nothing where the words for both days are the same. */
function paceNote(goal: ForecastNote["goal"], forecast: ForecastNote | null, planned: Day, today: Day): string | null {
  if (forecast?.goal !== goal || !isOffPlan(forecast)) return null;
  const [text, plannedText] = [onDayPlanned(forecast.day, today), onDayPlanned(planned, today)];
  return text === plannedText ? null : `at this pace ${text}`;
}

type PlainSignProps = { mark: ReactElement; name: string; note: string; pace?: string | null };

function PlainSign({ mark, name, note, pace = null }: PlainSignProps) {
  return (
    <span className={styles.sign}>
      {mark}
      <span className={styles.name}>{name}</span>
      <span className={styles.note}>{note}</span>
      {pace !== null && <span className={styles.note}>{pace}</span>}
    </span>
  );
}

function WaypointLink({ waypoint, href, today }: { waypoint: Waypoint; href: string; today: Day }) {
  const { state, planned, reached } = waypoint;
  const isDone = state.kind === "done";
  const day = isDone ? state.on : planned;
  const passed = !isDone && planned < today ? "planned " : ""; // or it would read as done
  return (
    <Link prefetch={false} href={href} className={styles.sign}>
      <TrailMark shape={shapeOf(waypoint)} state={state.kind} />
      <span className={styles.name}>{waypoint.name}</span>
      <span className={styles.note}>
        {reached && (
          <span>
            <span className="sr-only"> at </span>
            {reached.level}
          </span>
        )}
        <span className="sr-only">{`, ${waypointKind(waypoint)}, ${waypointTime(waypoint, today)}`}</span>
        <time dateTime={day} aria-hidden="true">{`${reached ? " · " : ""}${passed}${dayPlanned(day, today)}`}</time>
      </span>
    </Link>
  );
}

function Leg({ waypoints, today, hrefOf }: Pick<TrailProps, "today" | "hrefOf"> & { waypoints: readonly Waypoint[] }) {
  return (
    <span className={styles.leg}>
      {waypoints.map((waypoint) => (
        <Link
          key={waypoint.key}
          prefetch={false}
          href={hrefOf(waypoint)}
          aria-label={`${waypointName(waypoint)}, ${waypointKind(waypoint)}, ${waypointTime(waypoint, today)}`}
        >
          <TrailMark shape={shapeOf(waypoint)} state={waypoint.state.kind} />
        </Link>
      ))}
    </span>
  );
}

const isDone = ({ state }: Waypoint) => state.kind === "done";

const headOf = (stop: Stop): PhaseHead | null => (stop.kind === "waypoint" || stop.kind === "leg" ? stop.head : null);

const keyOf = (stop: Stop): string =>
  stop.kind === "waypoint" ? stop.waypoint.key : stop.kind === "leg" ? `phase ${stop.head.number}` : stop.kind;
