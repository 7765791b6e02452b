import { TextLink } from "@/components/ui/text-link";
import type { LearnFirst } from "@/lib/explore/skill-page";

/** What is best learned before the levels of a skill, each with its reason. */
export function LearnFirstList({ entries }: { entries: readonly LearnFirst[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {entries.map(({ id, name, level, firstLevel, why }) => (
        <li key={`${level} ${id}`}>
          <span>Before level {level}: </span>
          <TextLink href={`/skills/${id}`}>{name}</TextLink>
          <span> at level {firstLevel}. </span>
          <span className="text-muted text-sm">{why}.</span>
        </li>
      ))}
    </ul>
  );
}
