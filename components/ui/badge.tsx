import clsx from "clsx";
import type { ReactNode } from "react";

type BadgeTone = "neutral" | "accent" | "met" | "missing" | "warn" | "danger";

/** A word or two about the thing it stands at. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 font-medium text-xs [&_svg]:size-3",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

const tones: Record<BadgeTone, string> = {
  neutral: "bg-surface-sunken text-muted ring-1 ring-line ring-inset",
  accent: "bg-accent-soft text-accent",
  met: "bg-met-soft text-met",
  missing: "bg-missing-soft text-missing",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};
