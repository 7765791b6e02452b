/** A passkey of a person, in words. */
export type AccountPasskey = {
  readonly id: string;
  readonly name: string;
  /** Such as "today" or "on 3 March 2027", in the person's own time zone. */
  readonly added: string;
  /** Null: never yet. */
  readonly lastUsed: string | null;
};
