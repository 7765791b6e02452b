/** The outcome of a use-case: expected failures are values with a message for the person. */
export type Result<T, E extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * `kind` is for code to switch on, `message` says to the person what to do, `fields` says it at each form field,
 * `about` names the things that the message speaks of, for a form that asks before it goes on; `typed` is what the form
 * was sent with, by field and without passwords, so that a page without script shows it again; `stored` is what the
 * fields hold now, where that was changed elsewhere.
 */
export type Failure = {
  readonly kind: string;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
  readonly stored?: Readonly<Record<string, string>>;
  readonly about?: readonly { readonly id: string; readonly name: string }[];
};

export const done = <T>(value: T) => ({ ok: true, value }) as const;

export const fail = <E extends Failure>(error: E) => ({ ok: false, error }) as const;
