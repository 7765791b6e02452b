import { ChartFigure, LegendEntry } from "@/components/charts/chart-figure";
import { LevelAxis, RequirementLine } from "@/components/compare/requirement-line";
import { RequirementsTable } from "@/components/compare/requirements-table";
import { placeOf, RoleMark } from "@/components/compare/role-mark";
import type { ComparedSkill } from "@/lib/compare/compare-roles";
import { listInWords } from "@/lib/engine/list-in-words";

export type RequirementsProps = {
  /** Names, in the order of what is required. */
  roles: readonly string[];
  /** By area. */
  skills: readonly ComparedSkill[];
  /** The person's level by skill; `null` where nobody's is shown. */
  levels: Readonly<Record<string, number>> | null;
};

/** What each role requires, on one scale from 0 to 5, skill by skill; the person's own level lies behind it. */
export function RequirementsChart(props: RequirementsProps) {
  const { roles, skills, levels } = props;
  const areas = [...new Set(skills.map(({ area }) => area))];
  return (
    <ChartFigure
      summary={summaryOf(props)}
      drawing={
        <div className="flex flex-col gap-6">
          {areas.map((area) => (
            <div key={area}>
              <div className="grid items-end gap-x-4 border-line border-b pb-1 @xl:grid-cols-[15rem_1fr]">
                <p className="font-medium text-muted text-sm">{area}</p>
                <LevelAxis />
              </div>
              <ul className="flex flex-col">
                {skills
                  .filter((skill) => skill.area === area)
                  .map((skill) => (
                    <RequirementLine key={skill.id} skill={skill} own={levels ? (levels[skill.id] ?? 0) : null} />
                  ))}
              </ul>
            </div>
          ))}
        </div>
      }
      legend={
        <>
          {roles.map((name, index) => (
            <LegendEntry
              key={name}
              sample={
                <g transform="translate(9 6)">
                  <RoleMark place={placeOf(index)} />
                </g>
              }
            >
              {name}
            </LegendEntry>
          ))}
          <LegendEntry
            sample={<circle cx="9" cy="6" r="4.5" strokeWidth="2" className="fill-surface-raised stroke-muted" />}
          >
            hollow: not essential
          </LegendEntry>
          {levels && (
            <LegendEntry sample={<rect width="18" height="12" rx="2" className="fill-line" />}>your level</LegendEntry>
          )}
        </>
      }
      table={<RequirementsTable {...props} />}
    />
  );
}

function summaryOf({ roles, skills, levels }: RequirementsProps): string {
  const shared = skills.filter(({ required }) => required.every((one) => one !== null)).length;
  const widest = [...skills].sort((a, b) => b.difference - a.difference)[0];
  return [
    `${listInWords(roles)} together need ${skills.length} skills; all of them need ${shared}.`,
    widest && widest.difference > 0 ? `They differ most in ${widest.name}, by ${widest.difference} levels.` : "",
    levels ? "Your own levels are shown too." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
