import type { Identified } from "@/lib/accounts/identified";
import { passwordAttempt } from "@/lib/accounts/limits/password-attempt";
import { countSignUp } from "@/lib/accounts/limits/sign-up-limit";
import { tooManyAttempts } from "@/lib/accounts/limits/too-many-attempts";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { hashPassword } from "@/lib/accounts/password/hash-password";
import { weakPassword } from "@/lib/accounts/password/new-password";
import { checkCredentials } from "@/lib/accounts/sign-in";
import { db } from "@/lib/db/client";
import { type Failure, fail, type Result } from "@/lib/result";

type NewAccount = { readonly email: string; readonly password: string; readonly timeZone: string };

/**
 * Makes the account if its e-mail is free, then signs in as anyone would. Either way it is one hash and one
 * verification, so neither answer nor time tells more than the sign-in does. Asking twice, by a double click or with
 * the password of an account that exists, simply signs in; with another password, the owner of the address is told by mail.
 * A new account's address gets a mail to confirm it, which nothing waits for.
 */
export async function signUp(account: NewAccount, from: string): Promise<Result<Identified, Failure>> {
  const weak = weakPassword(account.password, account);
  if (weak) return fail(weak);
  const waitSeconds = await countSignUp(from);
  if (waitSeconds !== null) return fail(tooManyAttempts(waitSeconds));
  return passwordAttempt({ email: account.email, from }, async () => {
    await createAccountIfFree(account);
    const result = await checkCredentials(account, mismatch);
    if (!result.ok) await enqueueMail(db, { kind: "address-taken", email: account.email });
    return result;
  });
}

async function createAccountIfFree({ email, password, timeZone }: NewAccount): Promise<void> {
  const hash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const created = await tx.user.createManyAndReturn({
      data: [{ email, timeZone }],
      skipDuplicates: true,
      select: { id: true },
    });
    await tx.password.createMany({ data: created.map(({ id }) => ({ userId: id, hash })) });
    for (const { id } of created) await enqueueMail(tx, { kind: "confirm-address", userId: id });
  });
}

const mismatch = {
  kind: "mismatch",
  message: "This e-mail and password do not match. If you have an account already, sign in with its password.",
} as const;
