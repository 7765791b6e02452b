import { z } from "zod";
import { line } from "./text";

/** An e-mail address in the one form in which addresses are stored and compared: trimmed, composed, lower case. */
export const email = line({ missing: "Enter your e-mail address.", longest: 254 })
  .transform((address) => address.toLowerCase())
  .pipe(z.email({ pattern: z.regexes.unicodeEmail, error: "This does not look like an e-mail address." }));
