import { type Shape, shapeOf, TrailMark } from "@/components/plans/trail/trail-mark";
import type { Waypoint } from "@/lib/planning/trail";
import styles from "./trail.module.css";

/** What the shapes on the trail mean, as far as it has them. */
export function TrailLegend({ waypoints }: { waypoints: readonly Waypoint[] }) {
  const shapes = new Set(waypoints.map(shapeOf));
  const hasDone = waypoints.some(({ state }) => state.kind === "done");
  const hasStarted = waypoints.some(({ state }) => state.kind === "started");
  return (
    <figcaption aria-hidden="true" className={`${styles.legend} flex flex-wrap gap-x-5 gap-y-1.5 text-muted text-xs`}>
      {meanings
        .filter(([shape]) => shapes.has(shape))
        .map(([shape, meaning]) => (
          <span key={shape} className="inline-flex items-center gap-1.5">
            <TrailMark shape={shape} /> {meaning}
          </span>
        ))}
      {hasStarted && (
        <span className="inline-flex items-center gap-1.5">
          <TrailMark shape="requirement" state="started" /> in progress
        </span>
      )}
      {hasDone && (
        <span className="inline-flex items-center gap-1.5">
          <TrailMark shape="requirement" state="done" /> done
        </span>
      )}
    </figcaption>
  );
}

const meanings: readonly (readonly [Shape, string])[] = [
  ["essential", "essential"],
  ["requirement", "requirement"],
  ["project", "project"],
  ["essential-project", "essential project"],
  ["step", "step in between"],
];
