import { TOTP } from "otpauth";
import type { Member } from "@/lib/accounts/member";
import { keyUri } from "@/lib/accounts/second-factor/one-time-code";
import { openKey } from "@/lib/accounts/second-factor/sealed-key";
import { beginSetUp, enableSecondFactor } from "@/lib/accounts/second-factor/set-up";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { db } from "@/lib/db/client";

/** An app that has taken a key over: the code that it shows so many steps of 30 seconds from now. */
export type AuthenticatorApp = (steps?: number) => string;

/** Begins the set-up and reads the key into an app, as a person does by the QR code. */
export async function newApp(member: Member): Promise<AuthenticatorApp> {
  await beginSetUp(member);
  const { secret } = await db.authenticator.findUniqueOrThrow({ where: { userId: member.id } });
  const key = openKey(secret, member.id);
  if (!key) throw new Error("The key cannot be read.");
  const scanned = new URL(keyUri(key, member.email)).searchParams.get("secret") ?? "";
  return (steps = 0) => new TOTP({ secret: scanned }).generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Has codes asked for from now on; that of the step before this one is used up by it. */
export async function withSecondFactor(
  session: CurrentSession,
): Promise<{ app: AuthenticatorApp; recoveryCodes: string[] }> {
  const app = await newApp(session.member);
  const enabled = await enableSecondFactor(session, app(-1));
  if (!enabled.ok) throw new Error(enabled.error.message);
  return { app, recoveryCodes: enabled.value.recoveryCodes };
}
