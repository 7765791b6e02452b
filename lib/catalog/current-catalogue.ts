import { LRUCache } from "lru-cache";
import { db } from "@/lib/db/client";
import type { Catalogue } from "./catalogue";
import { frameworkId } from "./framework";
import { readCatalogue } from "./read-catalogue";

let cached: Promise<Catalogue> | null = null;

/**
 * The catalogue as it is loaded now. It is the same for everyone until its version changes, so a request asks the
 * database for the version alone and shares the catalogue in memory; the first to see a new version reads it.
 */
export async function currentCatalogue(): Promise<Catalogue> {
  const version = await loadedVersion();
  for (;;) {
    const found = cached;
    if (found && (await found.catch(() => null))?.version === version) return found;
    // Whoever replaced it meanwhile may have read before this version was loaded, so look again.
    if (cached === found) {
      cached = readCatalogue();
      return cached;
    }
  }
}

async function loadedVersion(): Promise<string> {
  const framework = await db.framework.findUnique({ where: { id: frameworkId }, select: { version: true } });
  return framework?.version ?? "";
}

/** Of each kind of thing; far more than today's catalogue has. */
const mostDerived = 2_000;

/**
 * Derives each key once a catalogue: what follows from it alone is the same for everyone, and goes with it.
 * @param derive pure; what it returns must not be changed by anyone. A promise that fails is not cached.
 */
export function derivedFromCatalogue<T>(
  derive: (catalogue: Catalogue, key: string) => T,
): (catalogue: Catalogue, key?: string) => T {
  const caches = new WeakMap<Catalogue, LRUCache<string, { readonly value: T }>>();
  return (catalogue, key = "") => {
    const cache = caches.get(catalogue) ?? new LRUCache<string, { readonly value: T }>({ max: mostDerived });
    caches.set(catalogue, cache);
    const known = cache.get(key);
    if (known) return known.value;
    const value = derive(catalogue, key);
    cache.set(key, { value });
    if (value instanceof Promise) value.catch(() => cache.delete(key));
    return value;
  };
}
