import type { SkillSuccessors } from "@/lib/catalog/successors";

export type Evidence = { readonly note: string | null; readonly link: string | null };

/** The evidence of a step that is not done, with what tells the step. */
export type HeldEvidence = Evidence & {
  readonly key: string;
  readonly skillId: string | null;
  readonly toLevel: number | null;
  readonly title: string;
};

export type CarriedEvidence = {
  /** By key of the step that has it now. */
  readonly byKey: ReadonlyMap<string, Evidence>;
  /** What found no step. */
  readonly setAside: readonly HeldEvidence[];
};

/**
 * Where the evidence of steps that are not done goes when their plan is computed anew: to the same step, or else to the
 * same level of each skill that took its place. A step takes the evidence of one step alone, so that no text is mixed.
 * @param held where two would go to one step, the first goes
 * @param planned keys of the steps that are to be done
 */
export function carriedEvidence(
  held: readonly HeldEvidence[],
  planned: ReadonlySet<string>,
  { successorsOf }: SkillSuccessors,
): CarriedEvidence {
  const byKey = new Map<string, Evidence>();
  const setAside: HeldEvidence[] = [];
  const isPlanned = ({ key }: HeldEvidence) => planned.has(key);
  for (const each of [...held.filter(isPlanned), ...held.filter((one) => !isPlanned(one))]) {
    const { key, skillId, toLevel, note, link } = each;
    const places = isPlanned(each) || skillId === null ? [key] : successorsOf(skillId).map((id) => `${id}@${toLevel}`);
    const free = places.filter((place) => planned.has(place) && !byKey.has(place));
    for (const place of free) byKey.set(place, { note, link });
    if (free.length === 0) setAside.push(each);
  }
  return { byKey, setAside };
}
