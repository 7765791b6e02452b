/** A mail to one person, ready to go. Nothing in it but the subject, the texts and the address is the person's. */
export type Message = {
  /** What kind of mail it is, in kebab-case: for the log and for names of files. */
  readonly name: string;
  /** An e-mail address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** A message on its way: what its job gives it is the same however often it is tried. */
export type Outgoing = Message & {
  /** Of its job, a UUID. */
  readonly id: string;
  readonly enqueuedAt: Date;
};

/** What came of a try: accepted; refused for good; or not now, so that it is tried again. `said` names nobody. */
export type Delivery =
  | { readonly outcome: "accepted" }
  | { readonly outcome: "refused" | "deferred"; readonly said: string };

export type Deliver = (outgoing: Outgoing) => Promise<Delivery>;
