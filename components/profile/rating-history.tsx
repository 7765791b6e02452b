import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { causeWords, levelAfter } from "@/lib/profile/history-words";
import type { RatingChange } from "@/lib/profile/rating-view";
import { formatDay } from "@/lib/time/days";

const shownAtOnce = 10;

/** What moved a rating and when, the latest first; the older ones on demand. There must be a change. */
export function RatingHistory({ changes }: { changes: readonly RatingChange[] }) {
  const earlier = changes.slice(shownAtOnce);
  return (
    <div className="flex flex-col gap-3">
      <ChangeList changes={changes.slice(0, shownAtOnce)} />
      {earlier.length > 0 && (
        <Disclosure summary={earlier.length === 1 ? "1 earlier change" : `${earlier.length} earlier changes`}>
          <ChangeList changes={earlier} />
        </Disclosure>
      )}
    </div>
  );
}

function ChangeList({ changes }: { changes: readonly RatingChange[] }) {
  return (
    <ol className="flex max-w-2xl flex-col">
      {changes.map((change) => (
        <li
          key={change.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-2 text-sm last:border-b-0"
        >
          <p className="min-w-0 flex-1 basis-64">
            <span className="font-medium">{levelAfter(change)}</span>
            <span className="text-muted">{`, ${causeWords(change)}`}</span>
            <Plan change={change} />
            <span className="text-muted">{change.former === null ? "" : ` (as ${change.former})`}</span>
          </p>
          <time dateTime={change.on} className="text-muted tabular-nums">
            {formatDay(change.on)}
          </time>
        </li>
      ))}
    </ol>
  );
}

/** Where the step stands that was done or undone. */
function Plan({ change: { cause } }: { change: RatingChange }) {
  if (!("step" in cause) || cause.step === null) return null;
  return (
    <span className="text-muted">
      <span> in </span>
      <TextLink href={cause.step.href}>{cause.step.plan}</TextLink>
    </span>
  );
}
