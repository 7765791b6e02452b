import { z } from "zod";
import { emailField } from "@/lib/accounts/email";
import { newPassword } from "@/lib/accounts/password/new-password";
import { providerIds } from "@/lib/accounts/providers";
import { safeReturnAddress } from "@/lib/http/return-address";
import { isTimeZone } from "@/lib/time/days";

/** A password that is only compared. Its upper limit is far above that of a new one, so it refuses no right one. */
const givenPassword = z
  .string({ error: "Enter your password." })
  .min(1, { error: "Enter your password." })
  .max(2000, { error: "This password is too long." });

/** Where to go afterwards; whatever is no page of ours becomes the dashboard. */
const returnTo = z.string().catch("").transform(safeReturnAddress);

/** The browser's own time zone; without a usable one, UTC, which the account page lets people change. */
const browserTimeZone = z.string().refine(isTimeZone).catch("UTC");

export const signInInput = z.object({ email: emailField, password: givenPassword, next: returnTo });
export type SignInInput = z.output<typeof signInInput>;

export const signUpInput = z.object({
  email: emailField,
  password: newPassword,
  timeZone: browserTimeZone,
  next: returnTo,
});
export type SignUpInput = z.output<typeof signUpInput>;

export const providerInput = z.object({
  provider: z.enum(providerIds, { error: "Choose one of the ways to sign in." }),
  timeZone: browserTimeZone,
  next: returnTo,
});
export type ProviderInput = z.output<typeof providerInput>;

export const settingsInput = z.object({
  name: z
    .string({ error: "Enter your name, or leave it empty." })
    .transform((name) => name.normalize("NFC").trim().replace(/\s+/g, " "))
    .pipe(z.string().max(100, { error: "Use at most 100 characters." }))
    .transform((name) => name || null),
  timeZone: z.string({ error: "Choose a time zone." }).refine(isTimeZone, { error: "Choose a time zone of the list." }),
  hoursPerWeek: z
    .string({ error: "Enter your hours a week." })
    .transform((hours) => hours.trim().replace(",", "."))
    .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, { error: "Enter a number of hours, such as 8 or 7.5." }))
    .transform(Number)
    .pipe(z.number().positive({ error: "Enter more than 0 hours." }).max(100, { error: "Enter at most 100 hours." })),
});
export type SettingsInput = z.output<typeof settingsInput>;

/** `current` is left out by someone who has no password yet. */
export const changePasswordInput = z.object({ current: givenPassword.optional(), password: newPassword });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

/** The password where there is one, else the e-mail typed as a confirmation. */
export const deleteAccountInput = z.object({ password: givenPassword.optional(), email: emailField.optional() });
export type DeleteAccountInput = z.output<typeof deleteAccountInput>;

export const nothingInput = z.object({});
