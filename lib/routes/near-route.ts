import { nearestName } from "@/lib/catalog/nearest-name";

export type NearRoute = { readonly href: string; readonly name: string };

/** The route that an address probably meant, `/routes/<from>/<to>`; `null` if it is near none. */
export function nearRoute(
  path: string,
  roles: readonly { readonly id: string; readonly name: string }[],
): NearRoute | null {
  const [, , fromWord = "", toWord = ""] = (path.split("?")[0] ?? "").toLowerCase().split("/");
  const ids = roles.map(({ id }) => id);
  const nearest = (word: string) => {
    const short = word.slice(0, 60);
    const id = ids.includes(short) ? short : nearestName(short, ids);
    return roles.find((role) => role.id === id);
  };
  const [from, to] = [nearest(fromWord), nearest(toWord)];
  if (!from || !to || from === to) return null;
  return { href: `/routes/${from.id}/${to.id}`, name: `${from.name} to ${to.name}` };
}
