/** A skill whose levels count for another skill too: Python at 3 is programming at 3. */
export type Giving = { readonly id: string; readonly gives: string };

/**
 * The levels with all that they give: a skill that others give is held as far as the highest of them, or as far as it
 * was rated itself where that is more. A skill that is given may give another in turn.
 * @param levels level by skill
 * @param givings no skill gives itself, directly or through others
 */
export function withGivenLevels(levels: ReadonlyMap<string, number>, givings: readonly Giving[]): Map<string, number> {
  const held = new Map(levels);
  for (const [skill, level] of levels) raise(held, skill, level, givings);
  return held;
}

/** Ids of the skills that give this one, directly or through others. */
export function giversOf(skill: string, givings: readonly Giving[]): string[] {
  const direct = givings.filter(({ gives }) => gives === skill).map(({ id }) => id);
  return [...new Set(direct.flatMap((id) => [id, ...giversOf(id, givings)]))];
}

function raise(held: Map<string, number>, skill: string, level: number, givings: readonly Giving[]): void {
  for (const { id, gives } of givings) {
    if (id !== skill) continue;
    if ((held.get(gives) ?? 0) < level) held.set(gives, level);
    raise(held, gives, level, givings);
  }
}
