import { Checks } from "@/components/explore/checks";
import { Part } from "@/components/explore/part";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { hoursText } from "@/components/ui/hours";
import { levelName } from "@/lib/catalog/level-names";
import type { SkillPage } from "@/lib/explore/skill-page";

type SkillLevelsProps = Pick<SkillPage, "noneStatement" | "levels"> & {
  /** The reader's own level; `null` for an unrated skill or a visitor. */
  own: number | null;
};

/** What you can do at each level, how long it takes from the one below, and how to get there. */
export function SkillLevels({ noneStatement, levels, own }: SkillLevelsProps) {
  return (
    <ol className="flex flex-col gap-3">
      <Card as="li" tone="sunken">
        <LevelHead level={0} own={own} />
        <p>{noneStatement}</p>
      </Card>
      {levels.map((entry) => (
        <Card as="li" key={entry.level} id={`level-${entry.level}`}>
          <div className="flex flex-col gap-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <LevelHead level={entry.level} own={own} />
              <p className="text-muted text-sm tabular-nums">
                {hoursText(entry.hours)} from level {entry.level - 1}; between {entry.hoursLow} and {entry.hoursHigh}
              </p>
            </div>
            <p className="font-medium">{entry.outcome}</p>
            <p>{entry.statement}</p>
            <Disclosure summary={<>How to reach level {entry.level}</>}>
              <div className="grid gap-5 md:grid-cols-3">
                <Part title="Learn">{entry.learn}</Part>
                <Part title="Practise">{entry.practise}</Part>
                <Part title="Done when">
                  <Checks checks={entry.done} />
                </Part>
              </div>
            </Disclosure>
          </div>
        </Card>
      ))}
    </ol>
  );
}

function LevelHead({ level, own }: { level: number; own: number | null }) {
  return (
    <h3 className="flex items-center gap-2 font-semibold">
      <span>{`${level} · ${levelName(level)}`}</span>
      {own === level && <Badge tone="accent">You are here</Badge>}
    </h3>
  );
}
