/** The fields that hold a password or a code: never sent back, however the form is answered. */
export const secretFields = ["password", "current", "code", "recoveryCode"] as const;

export type SecretField = (typeof secretFields)[number];
