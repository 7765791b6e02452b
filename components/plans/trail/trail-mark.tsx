import styles from "@/components/plans/trail/trail.module.css";
import type { Waypoint } from "@/lib/planning/trail";

export type Shape =
  | "requirement"
  | "essential"
  | "project"
  | "essential-project"
  | "step"
  | "place"
  | "flag"
  | "end"
  | "gap";

/** The shapes that marks use, drawn once on a page. An essential project is a project and an essential in one. */
export function TrailShapes() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <circle id="trail-step" r="4" />
        <circle id="trail-requirement" r="7" />
        <path id="trail-essential" d="M0-11 11 0 0 11-11 0Z" />
        <rect id="trail-project" x="-8.5" y="-8.5" width="17" height="17" rx="2" />
        <path
          id="trail-essential-project"
          d="M0-12 3.5-8.5H8.5V-3.5L12 0 8.5 3.5V8.5H3.5L0 12-3.5 8.5H-8.5V3.5L-12 0-8.5-3.5V-8.5H-3.5Z"
        />
        <g id="trail-place">
          <path d="M0 11C-7 3-8.5-1-8.5-4a8.5 8.5 0 0 1 17 0c0 3-1.5 7-8.5 15Z" />
          <circle cy="-4" r="2.5" />
        </g>
        <path id="trail-flag" d="M-6 12V-11H8L4-6.5 8-2H-6" />
        <path id="trail-end" d="M-12 10-3-9 2 1 5-4 12 10Z" />
        <path id="trail-gap" d="M-6-7H6A7 7 0 0 1 6 7H-6A7 7 0 0 1-6-7M-5 0h.01M0 0h.01M5 0h.01" />
        <path id="trail-tick" d="m-4 0 3 3 5-6" />
      </defs>
    </svg>
  );
}

type TrailMarkProps = { shape: Shape; state?: Waypoint["state"]["kind"] };

/** What kind of stop it is by its shape, and whether it is done by its filling. */
export function TrailMark({ shape, state = "open" }: TrailMarkProps) {
  return (
    <svg viewBox="-14 -14 28 28" className={`${styles.mark} ${lookOf(shape, state)}`} aria-hidden="true">
      <use href={`#trail-${shape}`} />
      {state === "done" && shape !== "step" && shape !== "end" && <use href="#trail-tick" className={styles.tick} />}
    </svg>
  );
}

function lookOf(shape: Shape, state: Waypoint["state"]["kind"]): string {
  if (state !== "open") return styles[state] ?? "";
  if (shape === "place" || shape === "end") return styles.place ?? "";
  if (shape === "flag") return styles.flag ?? "";
  return shape.startsWith("essential") ? (styles.essential ?? "") : "";
}

export function shapeOf({ kind, essential }: Waypoint): Shape {
  if (!essential || kind === "step") return kind;
  return kind === "project" ? "essential-project" : "essential";
}
