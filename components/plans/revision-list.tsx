import { DifferenceDetails } from "@/components/plans/difference-details";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { consequences } from "@/lib/planning/difference-words";
import type { RevisionsPage } from "@/lib/plans/revision-pages";
import { formatDay } from "@/lib/time/days";

/** How a plan has come to be what it is, the newest first. */
export function RevisionList({ page: { planId, revisions } }: { page: RevisionsPage }) {
  return (
    <ol className="flex flex-col gap-4">
      {revisions.map(({ number, reason, day, isCurrent, difference }) => (
        <Card key={number} as="li">
          <div className="flex flex-col gap-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <time dateTime={day} className="text-muted text-sm tabular-nums">
                {formatDay(day)}
              </time>
              <span className="font-medium">{reason}</span>
              {isCurrent && <Badge>The plan as it is</Badge>}
            </p>
            {difference && (
              <>
                <p>{capitalised(consequences(difference))}.</p>
                <DifferenceDetails difference={difference} />
              </>
            )}
            {!isCurrent && (
              <p>
                <TextLink href={`/plans/${planId}/history/${number}`}>{`See the plan of ${formatDay(day)}`}</TextLink>
              </p>
            )}
          </div>
        </Card>
      ))}
    </ol>
  );
}

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
