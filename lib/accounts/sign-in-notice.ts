import type { OfferedProvider } from "@/lib/accounts/providers";
import { databaseFailures } from "@/lib/database-failures";

/** Why the sign-in page is shown to someone whose second factor was waited for too long. */
export const waitedTooLong = "waited-too-long";

/**
 * What to say on the sign-in page to someone who comes back without success, from another service or from the second
 * factor. `error` and `way`
 * stand in the address, so anyone may write them: they choose among these sentences and are never shown themselves.
 */
export function signInNotice(error: unknown, way: unknown, offered: readonly OfferedProvider[]): string | null {
  if (error === undefined) return null;
  if (error === "other-way" || error === "OAuthAccountNotLinked") return otherWay(way, offered);
  if (error === waitedTooLong) return secondFactorLate;
  if (error === "no-verified-email") return noVerifiedEmail;
  const failure = Object.entries(databaseFailures).find(([kind]) => kind === error)?.[1];
  return failure?.message ?? "Signing in did not work. Try again, or choose another way.";
}

function otherWay(way: unknown, offered: readonly OfferedProvider[]): string {
  const service = offered.find(({ id }) => id === way);
  const how = service
    ? `Choose “Continue with ${service.name}”.`
    : "Sign in with your e-mail and password. If you do not know it, or someone else made the account, choose “Forgot your password?”.";
  return `An account with this e-mail address exists already, and it is signed in to another way. ${how}`;
}

const noVerifiedEmail =
  "That service gave no verified e-mail address. Verify your address there, or create an account with a password.";

const secondFactorLate = "Sign in again: the code has to follow within ten minutes.";
