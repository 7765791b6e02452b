import { changedLetters } from "@/lib/catalog/nearest-name";
import type { Named } from "./named";
import { currentOutline, type Outline } from "./outline";

/** The one skill that took over a former id; `null` if there is none, or the skill was split. */
export async function successorOf(formerId: string): Promise<string | null> {
  const { skills } = await currentOutline();
  const successors = skills.filter(({ formerIds }) => formerIds.includes(formerId));
  return successors.length === 1 ? (successors[0]?.id ?? null) : null;
}

const mostMatches = 5;

/** What was probably meant by an address that leads nowhere; nearest first, empty if nothing is near. */
export async function nearSkills(asked: string): Promise<Named[]> {
  const { skills } = await currentOutline();
  return nearest(
    asked,
    skills.map(({ id, name, aliases, formerIds }) => ({ id, name, terms: [id, name, ...aliases, ...formerIds] })),
  );
}

/** See `nearSkills`. */
export async function nearRoles(asked: string): Promise<Named[]> {
  const { roles } = await currentOutline();
  return nearest(asked, roles.map(namesOfRole));
}

function namesOfRole({ id, name, facts }: Outline["roles"][number]) {
  return { id, name, terms: [id, name, ...facts.aliases] };
}

type Candidate = Named & { readonly terms: readonly string[] };

/** Those of which a term differs in at most a third of its letters, or holds what was asked, or lies in it. */
export function nearest(asked: string, candidates: readonly Candidate[]): Named[] {
  const word = squeezed(asked).slice(0, 60);
  if (word === "") return [];
  return candidates
    .map(({ id, name, terms }) => ({ id, name, far: Math.min(...terms.map((term) => distance(word, squeezed(term)))) }))
    .filter(({ far }) => far <= 1 / 3)
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, "en"))
    .slice(0, mostMatches)
    .map(({ id, name }) => ({ id, name }));
}

/** From 0, the same, to 1, nothing in common. */
function distance(word: string, term: string): number {
  const letters = changedLetters(word, term) / Math.max(word.length, term.length, 1);
  const within = Math.min(word.length, term.length) >= 4 && (term.includes(word) || word.includes(term));
  return within ? Math.min(letters, 0.3) : letters;
}

/** Letters and digits alone, without case and accents. */
function squeezed(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
