import type { Outline } from "./outline";

/** Of each kind of thing; far more than a catalogue of today has. */
const mostKept = 500;

/**
 * Computes each key once for as long as the outline is the present one, so that what is the same for everyone is
 * kept in memory until the catalogue changes. What fails is not kept.
 */
export function keptWithOutline<T>(compute: (outline: Outline, key: string) => Promise<T>) {
  const kept = new WeakMap<Outline, Map<string, Promise<T>>>();
  return (outline: Outline, key: string): Promise<T> => {
    const ofOutline = kept.get(outline) ?? new Map<string, Promise<T>>();
    kept.set(outline, ofOutline);
    const known = ofOutline.get(key);
    if (known) return known;

    const value = compute(outline, key);
    if (ofOutline.size < mostKept) {
      ofOutline.set(key, value);
      value.catch(() => ofOutline.delete(key));
    }
    return value;
  };
}
