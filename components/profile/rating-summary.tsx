import { buttonLook } from "@/components/ui/button";
import { levelName } from "@/lib/catalog/level-names";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

/** Opens the statements of a skill and closes them again; closed, it says the chosen one. `level` null: not rated. */
export function RatingSummary({ skill, level }: { skill: RatedSkillEntry; level: number | null }) {
  return (
    <summary className="flex flex-wrap items-start justify-between gap-3 rounded-control bg-surface-sunken px-4 py-3">
      <span className="min-w-0 flex-1 basis-64 text-sm">
        <span className="font-medium">
          {level === null ? `Not rated · needs ${skill.upTo}` : `${level} · ${levelName(level)}`}
        </span>{" "}
        <span className="group-open/rating:hidden">{level === null ? "" : skill.statements[level]}</span>
      </span>
      <span className={buttonLook({ size: "small" })}>
        <span className="group-open/rating:hidden">Change</span>
        <span className="hidden group-open/rating:inline">Close</span>
        <span className="sr-only">{skill.name}</span>
      </span>
    </summary>
  );
}
