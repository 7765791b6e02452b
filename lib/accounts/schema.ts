import { z } from "zod";
import { newPassword } from "@/lib/accounts/password/new-password";
import { providerIds } from "@/lib/accounts/providers";
import { email } from "@/lib/forms/email";
import { personName } from "@/lib/forms/person-name";
import { seen } from "@/lib/forms/seen";
import { browserTimeZone, timeZone } from "@/lib/forms/time-zone";
import { safeReturnAddress } from "@/lib/http/return-address";

/** A password that is only compared. Its upper limit is far above that of a new one, so it refuses no right one. */
const givenPassword = z
  .string({ error: "Enter your password." })
  .min(1, { error: "Enter your password." })
  .max(2000, { error: "This password is too long." });

/** Where to go afterwards; whatever is no page of ours becomes the dashboard. */
export const returnTo = z.string().catch("").transform(safeReturnAddress);

export const signInInput = z.object({ email, password: givenPassword, next: returnTo });

export const signUpInput = z.object({ email, password: newPassword, timeZone: browserTimeZone, next: returnTo });

export const providerInput = z.object({
  provider: z.enum(providerIds, { error: "Choose one of the ways to sign in." }),
  timeZone: browserTimeZone,
  next: returnTo,
});
export type ProviderInput = z.output<typeof providerInput>;

export const settingsInput = z.object({
  name: personName,
  timeZone,
  "seen.name": seen,
  "seen.timeZone": seen,
});
export type SettingsInput = z.output<typeof settingsInput>;

/** `current` is left out by someone who has no password yet. */
export const changePasswordInput = z.object({ current: givenPassword.optional(), password: newPassword });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

/** The password where there is one, else the e-mail typed as a confirmation. */
export const deleteAccountInput = z.object({ password: givenPassword.optional(), email: email.optional() });
export type DeleteAccountInput = z.output<typeof deleteAccountInput>;

/** One of the person's sessions, by its id. */
export const endSessionInput = z.object({ session: z.uuid({ error: "Reload the page and choose a session." }) });

/** Whoever forgot a password, or signs in by mail. */
export const askForLinkInput = z.object({ email });

/** What a link from a mail carries. */
const token = z
  .string({ error: "Open the link in the mail once more." })
  .regex(/^[\w.-]{1,200}$/, { error: "This is not a link of ours. Open the one in the mail once more." });

export const linkInput = z.object({ token });

export const resetPasswordInput = z.object({ token, password: newPassword });

export const changeAddressInput = z.object({ email });

export const nothingInput = z.object({});
