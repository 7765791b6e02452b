import { useId } from "react";
import { percent } from "@/components/ui/percent";
import type { ReadinessNow } from "@/lib/planning/readiness-now";
import { countsInWords } from "@/lib/planning/readiness-words";

type ReadinessBarProps = {
  now: Pick<ReadinessNow, "readiness" | "inProgress" | "threshold" | "essentials" | "skills" | "projects">;
};

/** What is met, counted first and then as a share; what is started is hatched, and a mark stands where ready begins. */
export function ReadinessBar({ now }: ReadinessBarProps) {
  const hatch = useId();
  const { readiness, inProgress, threshold } = now;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="font-semibold text-lg tracking-tight">{countsInWords(now)}</p>
      <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" className="h-3 w-full">
        <defs>
          <pattern id={hatch} width="1.2" height="3" patternUnits="userSpaceOnUse" patternTransform="skewX(-20)">
            <rect width="0.6" height="3" className="fill-accent" />
          </pattern>
        </defs>
        <rect width="100" height="3" className="fill-line" />
        <rect data-part="met" width={readiness * 100} height="3" className="fill-accent" />
        <rect data-part="in-progress" x={readiness * 100} width={inProgress * 100} height="3" fill={`url(#${hatch})`} />
        <rect x={threshold * 100 - 0.15} width="0.3" height="3" className="fill-ink" />
      </svg>
      <p className="text-muted text-sm">
        <span className="text-ink tabular-nums">{percent(readiness)}</span>
        <span>{` of the role met`}</span>
        {inProgress > 0 && <span>{`, ${percent(inProgress)} in progress`}</span>}
        <span>{`. The mark at ${percent(threshold)} is the least that ready takes.`}</span>
      </p>
    </div>
  );
}
