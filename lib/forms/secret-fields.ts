/** The fields that hold a password, a code or a passkey's answer: never sent back, however the form is answered. */
export const secretFields = ["password", "current", "code", "recoveryCode", "credential"] as const;

export type SecretField = (typeof secretFields)[number];
