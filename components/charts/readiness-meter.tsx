import { percent } from "@/components/ui/percent";

export type ReadinessMeterProps = {
  /** 0 to 1. */
  readiness: number;
  /** Readiness at which you can apply, 0 to 1. */
  threshold: number;
  size?: "medium" | "large";
};

const radius = 50;
const round = 2 * Math.PI * radius;

/** A ring that fills with readiness, a notch where you can apply, the number within. */
export function ReadinessMeter({ readiness, threshold, size = "medium" }: ReadinessMeterProps) {
  const turn = threshold * 2 * Math.PI;
  const notch = (distance: number) => ({ x: 60 + distance * Math.sin(turn), y: 60 - distance * Math.cos(turn) });
  const [inner, outer] = [notch(radius - 8), notch(radius + 8)];
  return (
    <svg
      viewBox="0 0 120 120"
      role="img"
      aria-label={`Readiness ${percent(readiness)}. You can apply from ${percent(threshold)}.`}
      className={size === "large" ? "size-40 shrink-0" : "size-28 shrink-0"}
    >
      <circle cx="60" cy="60" r={radius} fill="none" strokeWidth="10" className="stroke-line" />
      {readiness > 0 && (
        <circle
          cx="60"
          cy="60"
          r={radius}
          fill="none"
          strokeWidth="10"
          strokeLinecap="round"
          strokeDasharray={`${Math.min(1, readiness) * round} ${round}`}
          transform="rotate(-90 60 60)"
          className="stroke-accent"
        />
      )}
      <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} strokeWidth="3" className="stroke-ink" />
      <text
        x="60"
        y="62"
        textAnchor="middle"
        className="fill-ink font-semibold text-[26px] tabular-nums tracking-tight"
      >
        {percent(readiness)}
      </text>
      <text x="60" y="79" textAnchor="middle" className="fill-muted text-xs">
        readiness
      </text>
    </svg>
  );
}
