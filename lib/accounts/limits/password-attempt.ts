import { type Attempt, guessingLimit } from "@/lib/accounts/limits/guessing-limit";
import { isHashingBusy } from "@/lib/accounts/password/hash-password";
import { type Failure, fail, type Result } from "@/lib/result";

const attempt = guessingLimit("password");

/** Makes one try at a password, if neither the account nor the address had too many. */
export async function passwordAttempt<T>(
  who: Attempt,
  check: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  return isHashingBusy() ? fail(busy) : attempt(who, check);
}

const busy = {
  kind: "busy",
  message: "Many people are signing in just now. Try again in a few seconds.",
} as const;
