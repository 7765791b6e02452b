import { currentSearch } from "./current-search";
import type { Named } from "./named";
import { currentOutline } from "./outline";
import { addressOf, type SearchKind } from "./search";

/** The one skill that took over a former id; `null` if there is none, or the skill was split. */
export async function successorOf(formerId: string): Promise<string | null> {
  const { skills } = await currentOutline();
  const successors = skills.filter(({ formerIds }) => formerIds.includes(formerId));
  return successors.length === 1 ? (successors[0]?.id ?? null) : null;
}

export type NearMatch = { readonly href: string; readonly name: string; readonly kind: SearchKind };

const mostMatches = 5;

/** What was probably meant by an address that leads nowhere; best first, empty if nothing is near. */
export async function nearMatches(asked: string): Promise<NearMatch[]> {
  const { hits } = (await currentSearch())(asked);
  return hits.slice(0, mostMatches).map((hit) => ({ href: addressOf(hit), name: hit.name, kind: hit.kind }));
}

/** The role that was probably meant; `null` if none is near. */
export async function nearRole(asked: string): Promise<Named | null> {
  const [best] = (await currentSearch())(asked, "role").hits;
  return best ? { id: best.id, name: best.name } : null;
}
