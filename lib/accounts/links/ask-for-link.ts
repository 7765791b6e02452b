import { countMailRequest } from "@/lib/accounts/limits/mail-request-limit";
import { tooManyAttempts } from "@/lib/accounts/limits/too-many-attempts";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/**
 * Has a mail with a link sent to the address, if it has an account. Nothing is looked up here, so neither answer nor
 * time tells whether it has one. `from` is the network address of the person.
 */
export async function askForLink(
  kind: "reset-password" | "sign-in",
  email: string,
  from: string,
): Promise<Result<null, Failure>> {
  const waitSeconds = await countMailRequest(from);
  if (waitSeconds !== null) return fail(tooManyAttempts(waitSeconds));
  await enqueueMail(db, { kind, email });
  return done(null);
}
