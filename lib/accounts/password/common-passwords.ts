import { dictionary } from "@zxcvbn-ts/language-common";
import { normalisePassword } from "@/lib/accounts/password/hash-password";

/** The list's passwords that are long enough to be chosen here at all. */
const common = new Set(
  dictionary["passwords-common"].filter((password) => password.length >= 10).map((password) => password.toLowerCase()),
);

/** Whether it is on the list of the most used passwords, whatever its case. */
export function isCommonPassword(password: string): boolean {
  return common.has(normalisePassword(password).trim().toLowerCase());
}
