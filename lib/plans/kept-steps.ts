type FollowedRow = {
  readonly key: string;
  readonly doneAt: Date | null;
  readonly evidenceNote: string | null;
  readonly evidenceLink: string | null;
};

/** Keys of the steps that stay when a plan is computed anew: the finished ones, and any that hold evidence. */
export function keptSteps(rows: readonly FollowedRow[]): Set<string> {
  return new Set(
    rows
      .filter(({ doneAt, evidenceNote, evidenceLink }) => doneAt ?? evidenceNote ?? evidenceLink)
      .map(({ key }) => key),
  );
}
