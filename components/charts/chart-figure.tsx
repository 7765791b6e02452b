import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type ChartFigureProps = {
  /** What the chart shows, in one or two sentences; read out in place of the drawing. */
  summary: string;
  drawing: ReactNode;
  legend?: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
};

/** A drawing with its legend, and its figures as a table for those who want them or cannot see it. */
export function ChartFigure({ summary, drawing, legend, table }: ChartFigureProps) {
  return (
    <figure className="@container flex min-w-0 flex-col gap-4">
      <div role="img" aria-label={summary}>
        {drawing}
      </div>
      {legend && (
        <figcaption aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1.5 text-muted text-xs">
          {legend}
        </figcaption>
      )}
      <Disclosure summary="Show the figures as a table">{table}</Disclosure>
    </figure>
  );
}

/** One entry of a legend: a sample of the mark and its meaning. */
export function LegendEntry({ sample, children }: { sample: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg width="18" height="12" className="shrink-0 overflow-visible" aria-hidden="true">
        {sample}
      </svg>
      {children}
    </span>
  );
}
