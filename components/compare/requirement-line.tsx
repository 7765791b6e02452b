import { type Place, placeOf, RoleMark, strokeOf } from "@/components/compare/role-mark";
import type { ComparedSkill } from "@/lib/compare/compare-roles";

const topLevel = 5;
const laneHeight = 13;

type RequirementLineProps = {
  skill: ComparedSkill;
  /** The person's level, 0 to 5; `null` where nobody's is shown. */
  own: number | null;
};

/** One skill: a lane for each role that requires it, so that equal levels do not hide each other. */
export function RequirementLine({ skill, own }: RequirementLineProps) {
  const lanes = skill.required.flatMap((required, index) => (required ? { ...required, place: placeOf(index) } : []));
  const height = lanes.length * laneHeight + 6;
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0 @xl:grid-cols-[15rem_1fr]">
      <span className="text-sm">{skill.name}</span>
      <div className="px-2">
        <svg width="100%" height={height} className="level-grid block overflow-visible" aria-hidden="true">
          {own !== null && own > 0 && <rect width={at(own)} height={height} rx="3" className="fill-line" />}
          {lanes.map(({ place, level, essential }, lane) => (
            <Lane key={place} place={place} y={3 + laneHeight * (lane + 0.5)} level={level} essential={essential} />
          ))}
        </svg>
      </div>
    </li>
  );
}

/** The levels by number, above the lines. */
export function LevelAxis() {
  return (
    <div className="px-2">
      <svg width="100%" height="16" className="block overflow-visible" aria-hidden="true">
        {allLevels.map((level) => (
          <text key={level} x={at(level)} y="12" textAnchor="middle" className="fill-muted text-xs tabular-nums">
            {level}
          </text>
        ))}
      </svg>
    </div>
  );
}

const allLevels = [0, 1, 2, 3, 4, 5];

type LaneProps = { place: Place; y: number; level: number; essential: boolean };

function Lane({ place, y, level, essential }: LaneProps) {
  return (
    <>
      <line x1="0" x2={at(level)} y1={y} y2={y} strokeWidth="2" className={strokeOf(place)} />
      <svg x={at(level)} y={y} className="overflow-visible" aria-hidden="true">
        <RoleMark place={place} hollow={!essential} />
      </svg>
    </>
  );
}

const at = (level: number): string => `${(level / topLevel) * 100}%`;
