/** A person who has proved who they are; only lib/accounts can make one, so no query can be asked without it. */
export type { Member } from "./authenticate";
