import { z } from "zod";

type TextRule = {
  /** What to say when there is nothing. */
  readonly missing: string;
  /** In characters as people count them (code points). */
  readonly longest: number;
};

/**
 * One line of text, such as a name or a title: each run of white space is one space, none at the ends, and accents are
 * composed (NFC). Refuses what cannot be seen and what turns the direction of writing, since it could hide what is there.
 */
export function line({ missing, longest }: TextRule) {
  return z
    .string({ error: missing })
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(checked({ missing, longest }, /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u));
}

/** Text of several lines; line ends become `\n`, the rest is as in a line. The direction of writing may turn. */
export function note({ missing, longest }: TextRule) {
  return z
    .string({ error: missing })
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .pipe(checked({ missing, longest }, /(?![\n\t])[\p{Cc}\p{Cs}]/u));
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function checked({ missing, longest }: TextRule, refused: RegExp) {
  return z
    .string()
    .min(1, { error: missing, abort: true })
    .refine((text) => !refused.test(text), { error: invisible, abort: true })
    .refine((text) => [...text].length <= longest, {
      error: `Use at most ${longest.toLocaleString("en-GB")} characters.`,
    });
}

const invisible =
  "There is an invisible character in this that cannot be kept. Type it again, or paste it as plain text.";
