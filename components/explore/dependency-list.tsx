import { TextLink } from "@/components/ui/text-link";
import { levelName } from "@/lib/catalog/level-names";
import type { Dependency } from "@/lib/explore/skill-page";

type DependencyListProps = {
  dependencies: readonly Dependency[];
  /** `own`: what the skill needs at its levels; `other`: what needs the skill at its levels. */
  by: "own" | "other";
  empty: string;
};

/** Skills that a skill depends on, or that depend on it, by its level. */
export function DependencyList({ dependencies, by, empty }: DependencyListProps) {
  if (dependencies.length === 0) return <p className="text-muted">{empty}</p>;
  const levelOf = (entry: Dependency) => (by === "own" ? entry.level : entry.needsLevel);
  const levels = [...new Set(dependencies.map(levelOf))].sort((a, b) => a - b);
  return (
    <dl className="flex flex-col gap-4">
      {levels.map((level) => (
        <div key={level} className="flex flex-col gap-1.5">
          <dt className="text-muted text-sm">
            {by === "own" ? "For level" : "From level"} {level}, {levelName(level)}
          </dt>
          {dependencies
            .filter((entry) => levelOf(entry) === level)
            .map((entry) => (
              <dd key={`${entry.id} ${entry.level} ${entry.needsLevel}`}>
                <TextLink href={`/skills/${entry.id}`}>{entry.name}</TextLink>{" "}
                <span className="text-muted text-sm">
                  {by === "own" ? "at" : "needs it for"}{" "}
                  <span className="whitespace-nowrap">level {by === "own" ? entry.needsLevel : entry.level}</span>
                </span>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
