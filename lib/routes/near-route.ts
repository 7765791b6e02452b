import { nearestName } from "@/lib/catalog/nearest-name";

export type NearRoute = { readonly href: string; readonly name: string };

/** The route that the address `/routes/<from>/<to>` probably meant; `null` if it is near none. */
export function nearRoute(
  fromWord: string,
  toWord: string,
  roles: readonly { readonly id: string; readonly name: string }[],
): NearRoute | null {
  const ids = roles.map(({ id }) => id);
  const nearest = (word: string) => {
    const short = word.toLowerCase().slice(0, 60);
    const id = ids.includes(short) ? short : nearestName(short, ids);
    return roles.find((role) => role.id === id);
  };
  const [from, to] = [nearest(fromWord), nearest(toWord)];
  if (!from || !to || from === to) return null;
  return { href: `/routes/${from.id}/${to.id}`, name: `${from.name} to ${to.name}` };
}
