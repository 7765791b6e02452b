"use client";

import { levelName } from "@/lib/catalog/level-names";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

type LevelChoiceProps = {
  skill: RatedSkillEntry;
  /** `null`: none chosen. */
  level: number | null;
  choose: (level: number) => void;
};

/** Every level with what a person says who has it; the browser's own radio buttons, so arrow keys move and choose. */
export function LevelChoice({ skill, level: chosen, choose }: LevelChoiceProps) {
  return (
    <div className="flex flex-col overflow-hidden rounded-control border border-line">
      {skill.statements.map((statement, level) => (
        <label
          key={statement}
          className="-outline-offset-2 flex min-w-0 items-start gap-3 border-line border-b bg-surface-raised px-3 py-2.5 text-sm transition-colors last:border-b-0 hover:bg-surface-sunken has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus sm:px-4"
        >
          <input
            type="radio"
            name="level"
            value={level}
            checked={chosen === level}
            onChange={() => choose(level)}
            autoComplete="off"
            className="mt-1 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0 sm:flex sm:gap-3">
            <span className="block shrink-0 font-medium tabular-nums sm:w-28">
              {level} · {levelName(level)}
            </span>
            <span className="block min-w-0">{statement}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
