import { z } from "zod";
import { line } from "./text";

/** The one form in which addresses are stored and compared: trimmed, composed, lower case. */
export function normaliseEmail(raw: string): string {
  return raw.normalize("NFC").trim().toLowerCase();
}

/** An e-mail address, normalised. */
export const email = line({ missing: "Enter your e-mail address.", longest: 254 })
  .transform(normaliseEmail)
  .pipe(z.email({ pattern: z.regexes.unicodeEmail, error: "This does not look like an e-mail address." }));
