/** Whose session it is, and the version of the account's sessions that it belongs to. */
export type Session = { readonly userId: string; readonly version: number };
