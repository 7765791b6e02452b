import clsx from "clsx";
import { percent } from "@/components/ui/percent";
import { percentOf } from "@/lib/engine/percent";
import styles from "./progress-bar.module.css";

type ProgressBarProps = {
  /** What is measured. */
  label: string;
  /** From 0 to `max`. */
  value: number;
  max?: number;
  /** The value in words, such as `12 of 40 rated`; a percentage if left out. */
  text?: string;
  /** Hides label and text from sight where the page says them beside it. */
  bare?: boolean;
  tone?: "accent" | "met";
};

/** How much of something is done. */
export function ProgressBar({ label, value, max = 1, text, bare = false, tone = "accent" }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const words = text ?? percent(share);
  const bar = (
    <progress
      aria-label={label}
      aria-valuetext={words}
      value={percentOf(share)}
      max={100}
      className={clsx(styles.bar, tone === "met" && styles.met)}
    />
  );
  if (bare) return bar;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
        <span className="min-w-0 text-muted">{label}</span>
        <span className="font-medium tabular-nums">{words}</span>
      </div>
      {bar}
    </div>
  );
}
