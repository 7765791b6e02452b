import { fullScale, mapFont, smallestLabel } from "./map-font";
import type { PlacedSkill, SkillGraph } from "./skill-graph";

/**
 * The level of detail: from which scale on each label is written, so that at no scale two of them overlap, and none
 * is cut by the border while the whole map is seen. Labels keep their size on the screen while the map shrinks.
 * @param important of two labels that do not both fit, the one that is earlier here is written; holds all skills
 * @returns pixels a unit by id, at most `fullScale`
 */
export function labelScales(
  { width, height }: Pick<SkillGraph, "width" | "height">,
  important: readonly PlacedSkill[],
): ReadonlyMap<string, number> {
  const written: { skill: PlacedSkill; from: number }[] = [];
  for (const skill of important) {
    const own = sizeOf(skill);
    const fromBorder = Math.max(
      own.width / 2 / Math.min(skill.x, width - skill.x),
      own.height / 2 / Math.min(skill.y, height - skill.y),
    );
    let from = fromBorder;
    for (const other of written) {
      const apart = apartFrom(skill, other.skill);
      if (apart > other.from) from = Math.max(from, apart); // else the two never meet
    }
    written.push({ skill, from: Math.min(from, fullScale) });
  }
  return new Map(written.map(({ skill, from }) => [skill.id, from]));
}

/** The scale from which on two labels lie beside or above each other. */
function apartFrom(a: PlacedSkill, b: PlacedSkill): number {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return Math.min(
    (one.width + other.width) / 2 / Math.abs(a.x - b.x),
    (one.height + other.height) / 2 / Math.abs(a.y - b.y),
  );
}

/** Of a label on the screen, in pixels, with a little room around it. */
export function sizeOf({ lines }: PlacedSkill): { width: number; height: number } {
  const perUnit = smallestLabel / mapFont.size;
  const longest = Math.max(...lines.map((line) => line.length));
  return { width: longest * mapFont.letter * perUnit + 6, height: lines.length * mapFont.line * perUnit };
}
