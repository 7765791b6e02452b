import { buttonLook } from "@/components/ui/button";
import { levelName } from "@/lib/catalog/level-names";
import type { GivenLevel, RatedSkillEntry } from "@/lib/profile/rating-view";

type RatingSummaryProps = {
  skill: RatedSkillEntry;
  /** `null`: not rated. */
  level: number | null;
  /** What another skill gives beyond that. */
  given: GivenLevel | null;
};

/** Opens the statements of a skill and closes them again; closed, it says the one that counts. */
export function RatingSummary({ skill, level, given }: RatingSummaryProps) {
  const counts = given?.level ?? level;
  const from = given ? ` · from ${given.from}` : "";
  return (
    <summary className="flex flex-wrap items-start justify-between gap-3 rounded-control bg-surface-sunken px-4 py-3">
      <span className="min-w-0 flex-1 basis-64 text-sm">
        <span className="font-medium">
          {counts === null ? `Not rated · needs ${skill.upTo}` : `${counts} · ${levelName(counts)}${from}`}
        </span>{" "}
        <span className="group-open/rating:hidden">{counts === null ? "" : skill.statements[counts]}</span>
      </span>
      <span className={buttonLook({ size: "small" })}>
        <span className="group-open/rating:hidden">Change</span>
        <span className="hidden group-open/rating:inline">Close</span>
        <span className="sr-only">{skill.name}</span>
      </span>
    </summary>
  );
}
