import { accountKey, addressKey } from "@/lib/accounts/limits/counter-key";
import { exponentialBackoff } from "@/lib/accounts/limits/exponential-backoff";
import { tooManyAttempts } from "@/lib/accounts/limits/too-many-attempts";
import { logError } from "@/lib/log/log-error";
import { type Failure, fail, type Result } from "@/lib/result";

/** Whose secret is tried, by the account's normalised e-mail, and from which network address. */
export type Attempt = { readonly email: string; readonly from: string };

/**
 * A limit on guesses at what only an account's owner should know, by account and by address, counted apart from other
 * limits.
 * @param secret what is guessed: the name of the counters
 */
export function guessingLimit(secret: string) {
  const waits = { firstWait: 30, longestWait: 900 };
  const perAccount = exponentialBackoff({ name: `${secret}-account`, free: 5, memory: 86_400, ...waits });
  const perAddress = exponentialBackoff({ name: `${secret}-address`, free: 30, memory: 3_600, ...waits });

  /**
   * Makes one try, if neither the account nor the address had too many. Success clears the account's failures; for the
   * address it only does not count, or someone's own account would buy them more guesses.
   */
  return async function attempt<T>(
    { email, from }: Attempt,
    check: () => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> {
    const address = await perAddress.takeAttempt(addressKey(from));
    if (!address.allowed) return fail(tooManyAttempts(address.waitSeconds));

    const account = await perAccount.takeAttempt(accountKey(email));
    if (!account.allowed) return fail(tooManyAttempts(account.waitSeconds));

    const result = await check();
    if (result.ok) await Promise.all([perAccount.forget(accountKey(email)), address.takeBack()]).catch(leaveCounted);
    return result;

    /** What succeeded stays so, and is told so, even if the database goes away right after it. */
    function leaveCounted(error: unknown): void {
      logError(error, {}, `attempts at a ${secret} stay counted`);
    }
  };
}
