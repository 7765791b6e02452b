/** A step with the keys of those that it directly depends on, and whether it is done. */
type LinkedStep = { readonly key: string; readonly needs: readonly string[]; readonly doneAt: Date | null };

/** The steps not done that the step depends on, directly or through others; in plan order, itself left out. */
export function openNeeds<S extends LinkedStep>(steps: readonly S[], step: S): S[] {
  const byKey = new Map(steps.map((each) => [each.key, each]));
  const reached = reachable(step.key, (key) => byKey.get(key)?.needs ?? []);
  return steps.filter(({ key, doneAt }) => reached.has(key) && doneAt === null);
}

/** The done steps that depend on the step, directly or through others; in plan order, itself left out. */
export function doneDependents<S extends LinkedStep>(steps: readonly S[], step: S): S[] {
  const neededBy = new Map<string, string[]>();
  for (const { key, needs } of steps) {
    for (const need of needs) neededBy.set(need, [...(neededBy.get(need) ?? []), key]);
  }
  const reached = reachable(step.key, (key) => neededBy.get(key) ?? []);
  return steps.filter(({ key, doneAt }) => reached.has(key) && doneAt !== null);
}

/** Everything that the links lead to from the key, without the key itself. */
function reachable(start: string, linksOf: (key: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...linksOf(start)];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key) || key === start) continue;
    reached.add(key);
    waiting.push(...linksOf(key));
  }
  return reached;
}
