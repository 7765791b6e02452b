import { z } from "zod";

/** The one form in which addresses are stored and compared: trimmed, composed, lower case. */
export function normaliseEmail(raw: string): string {
  return raw.normalize("NFC").trim().toLowerCase();
}

/** An e-mail from a form, normalised. */
export const emailField = z
  .string({ error: "Enter your e-mail address." })
  .transform(normaliseEmail)
  .pipe(
    z
      .string()
      .min(1, { error: "Enter your e-mail address.", abort: true })
      .max(254, { error: "This e-mail address is too long.", abort: true })
      .check(z.email({ pattern: z.regexes.unicodeEmail, error: "This does not look like an e-mail address." })),
  );
