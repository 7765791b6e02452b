/** A browser in which the person is signed in, in words. */
export type AccountSession = {
  readonly id: string;
  /** Such as "Firefox on Windows". */
  readonly device: string;
  /** Such as "today" or "on 3 March 2027", in the person's own time zone. */
  readonly lastUsed: string;
  readonly signedIn: string;
  readonly isThisOne: boolean;
};
