const topLevel = 5;

/** Percent of the width between two levels. */
const gutter = 1;

type GapBarProps = {
  /** 0 to 5, null where unrated. */
  have: number | null;
  /** 1 to 5. */
  need: number;
};

/** Five cells, one a level: solid what is held, hatched what is missing, empty what is not required; a line at the need. */
export function GapBar({ have, need }: GapBarProps) {
  return (
    <svg width="100%" height="22" className="block overflow-visible" aria-hidden="true">
      {Array.from({ length: topLevel }, (_, cell) => cell + 1).map((level) => (
        <rect
          key={level}
          x={`${(level - 1) * (100 / topLevel) + (level > 1 ? gutter / 2 : 0)}%`}
          width={`${100 / topLevel - gutter / (level > 1 && level < topLevel ? 1 : 2)}%`}
          y="5"
          height="12"
          rx="3"
          {...looks[cellKind(level, have ?? 0, need)]}
        />
      ))}
      <line
        x1={`${need * (100 / topLevel)}%`}
        x2={`${need * (100 / topLevel)}%`}
        y1="1"
        y2="21"
        strokeWidth="3"
        strokeLinecap="round"
        className="stroke-ink"
      />
    </svg>
  );
}

/** Drawn once on a page, before its bars. */
export function HatchPattern() {
  return (
    <defs>
      <pattern id="gap-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="fill-missing-soft" />
        <line x1="0" x2="0" y1="0" y2="5" strokeWidth="3" className="stroke-missing" />
      </pattern>
    </defs>
  );
}

type CellKind = "held" | "missing" | "beyond";

function cellKind(level: number, have: number, need: number): CellKind {
  if (level <= have) return "held";
  return level <= need ? "missing" : "beyond";
}

const looks: Record<CellKind, { className: string; fill?: string; strokeWidth?: number }> = {
  held: { className: "fill-accent" },
  missing: { className: "stroke-missing", fill: "url(#gap-hatch)", strokeWidth: 1 },
  beyond: { className: "fill-line" },
};
