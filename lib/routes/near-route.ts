import { askedName } from "@/lib/explore/asked-name";
import { nearRole } from "@/lib/explore/queries";

type NearRoute = { readonly href: string; readonly name: string };

/** The route that the address `/routes/<from>/<to>` probably meant; `null` if it is near none. */
export async function nearRoute(fromPart: string, toPart: string): Promise<NearRoute | null> {
  const [from, to] = await Promise.all([fromPart, toPart].map((part) => nearRole(askedName(part))));
  if (!from || !to || from.id === to.id) return null;
  return { href: `/routes/${from.id}/${to.id}`, name: `${from.name} to ${to.name}` };
}
