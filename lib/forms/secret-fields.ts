/** The fields that hold a password: never sent back, however the form is answered. */
export const secretFields = ["password", "current"] as const;

export type SecretField = (typeof secretFields)[number];
