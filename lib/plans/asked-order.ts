type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks of the order of a plan, as `readChange` reads it. */
export type AskedOrder = { readonly query: Query; readonly error: string | null };

/** A form without script names a step and the one that it goes before; together they are a pin. */
export function askedOrder({ put, before, ...query }: Query): AskedOrder {
  if (!put && !before) return { query, error: null };
  if (typeof put !== "string" || typeof before !== "string" || put === "" || before === "") {
    return { query, error: "Choose both steps." };
  }
  if (put === before) return { query, error: "Choose two different steps." };
  const opposite = `${before}>${put}`;
  const pins = [query.pins ?? []].flat().filter((pin) => pin !== opposite);
  return { query: { ...query, pins, pin: `${put}>${before}` }, error: null };
}
