import { z } from "zod";
import { isCommonPassword } from "@/lib/accounts/password/common-passwords";
import { normalisePassword } from "@/lib/accounts/password/hash-password";

/** Length of a new password, in characters as people count them (code points), after normalisation. */
const shortest = 10;
const longest = 256;

/** A password that someone chooses. Any characters will do; spaces at its ends belong to it. */
export const newPassword = z.string({ error: "Choose a password." }).superRefine((password, context) => {
  const problem = problemWith(password);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

function problemWith(password: string): string | null {
  const length = [...normalisePassword(password)].length;
  if (length === 0) return "Choose a password.";
  if (length < shortest) return `Use at least ${shortest} characters; a few words in a row are easy to remember.`;
  if (length > longest) return `Use at most ${longest} characters.`;
  if (isCommonPassword(password))
    return "This password is among the most common ones and easily guessed. Choose another.";
  return null;
}

/** Whether the password is the e-mail address itself, which is the first guess that anyone makes. */
export function isEmailItself(password: string, email: string): boolean {
  return normalisePassword(password).trim().toLowerCase() === normalisePassword(email).toLowerCase();
}
