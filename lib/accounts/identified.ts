/** Whose account it is: the outcome of a way of signing in, before there is a session. */
export type Identified = { readonly userId: string };
