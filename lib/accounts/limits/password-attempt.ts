import { accountKey, addressKey } from "@/lib/accounts/limits/counter-key";
import { exponentialBackoff } from "@/lib/accounts/limits/exponential-backoff";
import { tooManyAttempts } from "@/lib/accounts/limits/too-many-attempts";
import { isHashingBusy } from "@/lib/accounts/password/hash-password";
import { logError } from "@/lib/log/log-error";
import { type Failure, fail, type Result } from "@/lib/result";

const perAccount = exponentialBackoff({
  name: "password-account",
  free: 5,
  memory: 86_400,
  firstWait: 30,
  longestWait: 900,
});
const perAddress = exponentialBackoff({
  name: "password-address",
  free: 30,
  memory: 3_600,
  firstWait: 30,
  longestWait: 900,
});

/** Whose password is tried, normalised, and from which network address. */
type Attempt = { readonly email: string; readonly from: string };

/**
 * Makes one try at a password, if neither the account nor the address had too many. Success clears the account's
 * failures; for the address it only does not count, or someone's own account would buy them more guesses.
 */
export async function passwordAttempt<T>(
  { email, from }: Attempt,
  check: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  if (isHashingBusy()) return fail(busy);
  const address = await perAddress.takeAttempt(addressKey(from));
  if (!address.allowed) return fail(tooManyAttempts(address.waitSeconds));

  const account = await perAccount.takeAttempt(accountKey(email));
  if (!account.allowed) return fail(tooManyAttempts(account.waitSeconds));

  const result = await check();
  if (result.ok) await Promise.all([perAccount.forget(accountKey(email)), address.takeBack()]).catch(leaveCounted);
  return result;
}

/** What succeeded stays so, and is told so, even if the database goes away right after it. */
function leaveCounted(error: unknown): void {
  logError(error, {}, "attempts at a password stay counted");
}

const busy = {
  kind: "busy",
  message: "Many people are signing in just now. Try again in a few seconds.",
} as const;
