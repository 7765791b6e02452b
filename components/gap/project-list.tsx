import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import type { GapProject } from "@/lib/profile/gap-page";

/** The proofs of work that the role requires. */
export function ProjectList({ projects }: { projects: readonly GapProject[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {projects.map(({ id, name, summary, hours, done, share }) => (
        <Card as="li" key={id}>
          <div className="flex h-full flex-col gap-2">
            <h3 className="font-semibold">{name}</h3>
            <p className="flex-1 text-muted text-sm">{summary}</p>
            <p className="flex flex-wrap items-center gap-2 text-sm tabular-nums">
              {done ? (
                <Badge tone="met">Proven</Badge>
              ) : (
                <>
                  <Badge tone="missing">Open</Badge> {hoursText(hours)} · {percent(share)} of what is missing
                </>
              )}
            </p>
          </div>
        </Card>
      ))}
    </ul>
  );
}
