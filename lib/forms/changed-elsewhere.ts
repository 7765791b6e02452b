import type { Failure } from "@/lib/result";

/** Texts by field; empty for none. */
type Texts = Readonly<Record<string, string>>;

/** Of the fields that a form tells of. */
type SomeTexts = Readonly<Record<string, string | undefined>>;

export type ChangedElsewhere = Failure & { readonly kind: "changed-elsewhere" };

/**
 * What someone would overwrite without having seen it: the fields that now hold something else than when they opened
 * the form, unless it is just what they want. The failure tells what is stored; sent again, it counts as seen.
 * @param seen a field that is left out counts as seen
 * @param inWords what is stored as people know it, where that is not the text itself
 * @returns `null` if nothing would be lost
 */
export function changedElsewhere(
  stored: Texts,
  seen: SomeTexts,
  wanted: Texts,
  inWords: SomeTexts = {},
): ChangedElsewhere | null {
  const changed = Object.entries(stored).filter(
    ([field, text]) => text !== (seen[field] ?? text) && text !== wanted[field],
  );
  if (changed.length === 0) return null;
  return {
    kind: "changed-elsewhere",
    message: "This was changed elsewhere, for example in another tab. Nothing is lost: save again to replace it.",
    fields: Object.fromEntries(changed.map(([field, text]) => [field, saidOf(inWords[field] ?? text)])),
    stored,
  };
}

const saidOf = (text: string) =>
  text === "" ? "Emptied elsewhere. Save again to fill it." : `Stored now: “${text}” Save again to replace it.`;
