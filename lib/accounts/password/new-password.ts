import { z } from "zod";
import { normalisePassword } from "@/lib/accounts/password/hash-password";
import { passwordWeakness } from "@/lib/accounts/password/strength";
import type { Failure } from "@/lib/result";

/** Length of a new password, in characters as people count them (code points), after normalisation. */
const shortest = 10;
const longest = 256;

/** A password that someone chooses; how strong it is depends on whose it is. Spaces at its ends belong to it. */
export const newPassword = z.string({ error: "Choose a password." }).superRefine((password, context) => {
  const problem = problemWith(password);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

function problemWith(password: string): string | null {
  const length = [...normalisePassword(password)].length;
  if (length === 0) return "Choose a password.";
  if (length < shortest) return `Use at least ${shortest} characters; a few words in a row are easy to remember.`;
  if (length > longest) return `Use at most ${longest} characters.`;
  return null;
}

type Owner = { readonly email: string; readonly name?: string | null };

/** The failure to answer with if the person's new password is too easy to guess; null if it is strong enough. */
export function weakPassword(password: string, { email, name }: Owner): (Failure & { kind: "invalid" }) | null {
  const weakness = passwordWeakness(password, name ? [email, name] : [email]);
  return weakness === null
    ? null
    : { kind: "invalid", message: "Please look at the marked fields.", fields: { password: weakness } };
}
