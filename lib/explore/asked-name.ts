import { shortened } from "./search-query";

/** What a part of a path asks for, in words: `deep-learing` becomes `deep learing`; empty if it is unreadable. */
export function askedName(part: string): string {
  try {
    return shortened(decodeURIComponent(part).replace(/[-_\s]+/g, " ")).trim();
  } catch {
    return "";
  }
}
