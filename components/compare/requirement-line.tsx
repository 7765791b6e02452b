import { placeOf, RoleMark, strokeOf } from "@/components/compare/role-mark";
import type { ComparedSkill } from "@/lib/compare/compare-roles";

const topLevel = 5;
const laneHeight = 13;

export type RequirementLineProps = {
  skill: ComparedSkill;
  /** The person's level, 0 to 5; `null` where nobody's is shown. */
  own: number | null;
};

/** One skill: a lane for each role, so that equal levels do not hide each other. */
export function RequirementLine({ skill, own }: RequirementLineProps) {
  const height = skill.asked.length * laneHeight + 6;
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0 @xl:grid-cols-[15rem_1fr]">
      <span className="text-sm">{skill.name}</span>
      <div className="px-2">
        <svg width="100%" height={height} className="block overflow-visible" aria-hidden="true">
          {own !== null && own > 0 && <rect width={at(own)} height={height} rx="3" className="fill-line" />}
          {Array.from({ length: topLevel + 1 }, (_, level) => level).map((level) => (
            <g key={level}>
              <line x1={at(level)} x2={at(level)} y1="0" y2={height} className="stroke-line-strong" opacity="0.35" />
            </g>
          ))}
          {skill.asked.map(
            (asked, index) =>
              asked && (
                <Lane key={strokeOf(placeOf(index))} index={index} level={asked.level} essential={asked.essential} />
              ),
          )}
        </svg>
      </div>
    </li>
  );
}

function Lane({ index, level, essential }: { index: number; level: number; essential: boolean }) {
  const y = 3 + laneHeight * (index + 0.5);
  return (
    <>
      <line x1="0" x2={at(level)} y1={y} y2={y} strokeWidth="2" className={strokeOf(placeOf(index))} />
      <svg x={at(level)} y={y} className="overflow-visible" aria-hidden="true">
        <RoleMark place={placeOf(index)} hollow={!essential} />
      </svg>
    </>
  );
}

const at = (level: number): string => `${(level / topLevel) * 100}%`;
