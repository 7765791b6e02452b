/** The outcome of a use-case: expected failures are values with a message for the person. */
export type Result<T, E extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** `kind` is for code to switch on, `message` says to the person what to do, `fields` says it at each form field. */
export type Failure = {
  readonly kind: string;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
};

export const done = <T>(value: T) => ({ ok: true, value }) as const;

export const fail = <E extends Failure>(error: E) => ({ ok: false, error }) as const;
