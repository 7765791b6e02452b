import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { GapFigures } from "@/lib/profile/gap-page";

type Missing = { key: string; name: string; what: string; hours: number; share: number };

/** What the missing readiness consists of, the largest part first. */
export function MissingList({ figures }: { figures: GapFigures }) {
  return (
    <ol className="flex flex-col">
      {missingParts(figures).map(({ key, name, what, hours, share }) => (
        <li
          key={key}
          className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-2 border-line border-b py-3 last:border-b-0"
        >
          <span className="min-w-0">
            <span className="font-medium">{name}</span> <span className="text-muted text-sm">{what}</span>
          </span>
          <span className="text-sm tabular-nums">
            <span className="font-medium">{percent(share)}</span>{" "}
            <span className="text-muted">{`· ${hoursText(hours)}`}</span>
          </span>
          <span className="col-span-2">
            <ProgressBar bare label={`${name}, part of what is missing`} value={share} text={percent(share)} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function missingParts({ requirements, projects }: GapFigures): Missing[] {
  return [
    ...requirements.map(({ key, skill, have, need, hours, share }) => ({
      key,
      name: skill,
      what: have === null ? `not rated · needs ${need}` : `from ${have} to ${need}`,
      hours,
      share,
    })),
    ...projects.map(({ id, name, hours, share }) => ({ key: id, name, what: "project", hours, share })),
  ]
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}
