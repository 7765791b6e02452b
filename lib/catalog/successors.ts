import type { Tx } from "@/lib/db/client";

/** A skill that the database knows of, whether the catalogue still holds it or not. */
export type KnownSkill = {
  readonly id: string;
  /** Ids that went over into it; of a retired one, those that it had last. */
  readonly formerIds: readonly string[];
  /** Whether the catalogue holds it. */
  readonly current: boolean;
};

/** Where what is said of a skill counts, however often the catalogue has renamed, split or merged it. */
export type SkillSuccessors = {
  /**
   * The skills under which a rating of this id counts now, ascending: itself while the catalogue holds it, else those
   * it went over into, or back into; itself once more if it was retired. An unknown id that no skill names has none.
   */
  readonly successorsOf: (id: string) => readonly string[];
  /** The lines of ids by which ratings lead to a successor; each ends with the successor itself, and there is at least one. */
  readonly linesOf: (successor: string) => readonly (readonly string[])[];
  /** Every id that is not its own only successor. */
  readonly moved: readonly string[];
};

/** All that computing a plan needs of them. */
export type Successors = Pick<SkillSuccessors, "successorsOf">;

export async function readSuccessors(tx: Tx): Promise<SkillSuccessors> {
  return skillSuccessors(await readKnownSkills(tx));
}

/** Every skill that the database knows of, with the one whose levels it gives too. */
export async function readKnownSkills(tx: Tx): Promise<(KnownSkill & { readonly gives: string | null })[]> {
  const rows = await tx.skill.findMany({ select: { id: true, formerIds: true, retiredAt: true, gives: true } });
  return rows.map(({ retiredAt, ...skill }) => ({ ...skill, current: retiredAt === null }));
}

export function skillSuccessors(skills: readonly KnownSkill[]): SkillSuccessors {
  const known = new Map(skills.map((skill) => [skill.id, skill]));
  const namedBy = new Map<string, string[]>();
  for (const { id, formerIds } of skills) {
    for (const former of formerIds) namedBy.set(former, [...(namedBy.get(former) ?? []), id]);
  }
  const isCurrent = (id: string) => known.get(id)?.current === true;

  const successorsOf = (id: string): readonly string[] => {
    const forward = nearest(id, isCurrent, (each) => namedBy.get(each) ?? []);
    if (forward.length > 0) return forward;
    const back = nearest(id, isCurrent, (each) => known.get(each)?.formerIds ?? []);
    if (back.length > 0) return back;
    return known.has(id) ? [id] : [];
  };

  const ids = new Set([...known.keys(), ...namedBy.keys()]);
  const successorIds = new Map([...ids].map((id) => [id, successorsOf(id)]));
  const moved = [...ids].filter((id) => successorIds.get(id)?.join() !== id).sort();

  const linesOf = (successor: string): readonly (readonly string[])[] => {
    const ledHere = new Set([...ids].filter((id) => id !== successor && successorIds.get(id)?.includes(successor)));
    const lines = linesTo(successor, ledHere, (id) => known.get(id)?.formerIds ?? []);
    const inLines = new Set(lines.flat());
    // What leads back to the successor from skills that once took its place.
    const back = [...ledHere].filter((id) => !inLines.has(id)).sort();
    return lines.map((line) => [...back, ...line]);
  };

  return { successorsOf: (id) => successorIds.get(id) ?? [], linesOf, moved };
}

/** The first ids on each way along the links that are accepted, ascending; the id itself if it is. */
function nearest(id: string, accepts: (id: string) => boolean, linksOf: (id: string) => readonly string[]): string[] {
  const found = new Set<string>();
  const seen = new Set([id]);
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (accepts(next)) {
      found.add(next);
      continue;
    }
    const fresh = linksOf(next).filter((link) => !seen.has(link));
    for (const link of fresh) seen.add(link);
    waiting.push(...fresh);
  }
  return [...found].sort();
}

/** Every way from an oldest former id up to the successor. */
function linesTo(
  id: string,
  within: ReadonlySet<string>,
  formerOf: (id: string) => readonly string[],
  above: readonly string[] = [],
): string[][] {
  const line = [id, ...above];
  const before = formerOf(id).filter((former) => within.has(former) && !line.includes(former));
  if (before.length === 0) return [line];
  return before.flatMap((former) => linesTo(former, within, formerOf, line));
}
