/** Something with a name, and an id that stands in its address. */
export type Named = { readonly id: string; readonly name: string };
