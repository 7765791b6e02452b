import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { ReadyMeans } from "@/components/ui/ready-means";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { RouteFigures } from "@/lib/routes/route-figures";

const paces = [5, 10, 15];

/** How long the way is, in hours and in weeks at three paces. */
export function RouteHours({ figures }: { figures: RouteFigures }) {
  const { readiness, threshold, readyHours, totalHours, proof } = figures;
  return (
    <div className="flex flex-col gap-5">
      <StatGroup>
        <Stat
          label="Until ready to apply"
          value={readyHours > 0 ? hoursText(readyHours) : "ready today"}
          note={`From ${percent(readiness)} readiness to ${percent(threshold)} and every essential`}
        />
        <Stat label="Until nothing is missing" value={hoursText(totalHours)} />
        {readyHours > 0 &&
          paces.map((pace) => (
            <Stat key={pace} label={`At ${pace} hours a week`} value={weeks(readyHours, pace)} note="until ready" />
          ))}
      </StatGroup>
      <ReadyMeans threshold={threshold} decides={figures.decidesReady} />
      <p className="text-muted text-sm">{proof}</p>
    </div>
  );
}

function weeks(hours: number, pace: number): string {
  const count = Math.ceil(hours / pace);
  return count === 1 ? "1 week" : `${count} weeks`;
}
