/** What the accounts know of a person who has shown who they are. */
export type Identity = {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  /** IANA name of the zone in which the person's days are counted. */
  readonly timeZone: string;
  /** Hours of study a week, > 0. */
  readonly hoursPerWeek: number;
  readonly targetRoleId: string | null;
};

class AuthenticatedMember implements Identity {
  /** Makes the type nominal: no plain object passes for a member. */
  readonly #authenticated = true;
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly timeZone: string;
  readonly hoursPerWeek: number;
  readonly targetRoleId: string | null;

  constructor(identity: Identity) {
    this.id = identity.id;
    this.email = identity.email;
    this.name = identity.name;
    this.timeZone = identity.timeZone;
    this.hoursPerWeek = identity.hoursPerWeek;
    this.targetRoleId = identity.targetRoleId;
  }

  get authenticated(): boolean {
    return this.#authenticated;
  }
}

export type Member = AuthenticatedMember;

/**
 * The one way to a Member, which every query and use-case on personal data asks for. Called by lib/accounts
 * alone (a lint rule sees to it), once the session or the password has proved who it is.
 */
export function authenticate(identity: Identity): Member {
  return new AuthenticatedMember(identity);
}
