import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { levelName } from "@/lib/catalog/level-names";
import type { OtherRating } from "@/lib/profile/rating-view";

/** What the person rated besides the skills of the role. */
export function OtherRatings({ ratings }: { ratings: readonly OtherRating[] }) {
  if (ratings.length === 0) return null;
  return (
    <Section title="Also rated" lead="This role does not need these. Your ratings stay, and count for roles that do.">
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {ratings.map(({ id, name, level, retired }) => (
          <li key={id} className="flex items-baseline justify-between gap-4 border-line border-b py-1.5">
            <span>
              {retired ? <span>{name}</span> : <TextLink href={`/skills/${id}`}>{name}</TextLink>}
              {retired && <span className="block text-muted text-sm">No longer in the catalogue</span>}
            </span>
            <span className="shrink-0 text-muted text-sm tabular-nums">{`${level} ${levelName(level)}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
