import type { CatalogError } from "./catalog-error";
import type { ParsedFile } from "./parse-file";

/** Words that the catalogue does not use, with those that it uses instead; docs/catalogue.md names the style guide. */
const wording: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bmend(s|ed|ing)?\b/i, instead: "fix, repair or correct" },
  {
    pattern: /\bone (can|cannot|may|must|should|would|could|already|has|needs|sees|gets|adds|earns|decides|works)\b/i,
    instead: "you",
  },
  { pattern: /\bone's own\b|\boneself\b/i, instead: "your own, yourself" },
  { pattern: /\bwho (programs?|codes?) already\b/i, instead: "if you already write software" },
  { pattern: /\bcommonest\b/i, instead: "most common" },
  { pattern: /\brightly\b/i, instead: "correctly" },
  { pattern: /\bstrangers?\b/i, instead: "someone new, or someone who was not involved" },
  { pattern: /\bwishes\b/i, instead: "requests" },
  { pattern: /\bforetold\b|\bforesaw\b/i, instead: "predicted" },
  { pattern: /\bupon\b/i, instead: "on" },
  { pattern: /\bdata (are|were|have|come|grow)\b/i, instead: "data is, was, has, comes, grows" },
  { pattern: /\bover-fitting\b/i, instead: "overfitting" },
  { pattern: /\bguard-rails?\b/i, instead: "guardrails" },
  { pattern: /\blargest paint\b/i, instead: "Largest Contentful Paint" },
  { pattern: /\btime-aware (split|validation)\b|\bsplit by time\b/i, instead: "time-based split" },
  { pattern: /\bturnover\b/i, instead: "revenue" },
  { pattern: /\bcontrolling\b(?! for\b)/i, instead: "financial planning and analysis" },
  { pattern: /\bbonuses in shares\b/i, instead: "stock" },
];

/** Every text of the files that says something in words that the catalogue does not use. */
export function checkWording(files: readonly ParsedFile<unknown>[]): CatalogError[] {
  return files.flatMap((file) =>
    textsIn(file.value).flatMap(({ path, text }) =>
      wording.flatMap(({ pattern, instead }) => {
        const found = text.match(pattern);
        return found ? [file.errorAt(path, `says “${found[0]}”`, `write ${instead}`)] : [];
      }),
    ),
  );
}

type Text = { readonly path: readonly PropertyKey[]; readonly text: string };

/** Every string at any depth. Ids and addresses hold no words with spaces, so the patterns pass them over. */
function textsIn(value: unknown, path: readonly PropertyKey[] = []): Text[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}
