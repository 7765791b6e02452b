import type { Identified } from "@/lib/accounts/identified";
import { passwordAttempt } from "@/lib/accounts/limits/password-attempt";
import { verifyPassword } from "@/lib/accounts/password/hash-password";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

type Credentials = { readonly email: string; readonly password: string };

/**
 * The account of whoever knows the password. An unknown e-mail, an account without a password and a wrong password
 * cost the same work and give the same answer. `from` is the network address of the person.
 */
export function signIn(credentials: Credentials, from: string): Promise<Result<Identified, Failure>> {
  return passwordAttempt({ email: credentials.email, from }, () => checkCredentials(credentials, mismatch));
}

/** `hash` is null for an account that signs in by another service alone. */
type AccountRow = { readonly id: string; readonly hash: string | null };

/** One look-up and one verification, whatever there is to find: a join, since the client would read a relation after. */
export async function checkCredentials(
  { email, password }: Credentials,
  otherwise: Failure,
): Promise<Result<Identified, Failure>> {
  const [account] = await db.$queryRaw<AccountRow[]>`
    SELECT "User".id, "Password".hash
    FROM "User" LEFT JOIN "Password" ON "Password"."userId" = "User".id
    WHERE "User".email = ${email}`;
  const right = await verifyPassword(account?.hash ?? null, password);
  return account && right ? done({ userId: account.id }) : fail(otherwise);
}

const mismatch = {
  kind: "mismatch",
  message: "This e-mail and password do not match. Check both and try again.",
} as const;
