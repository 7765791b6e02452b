import { LRUCache } from "lru-cache";
import type { Catalogue } from "./catalogue";

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
