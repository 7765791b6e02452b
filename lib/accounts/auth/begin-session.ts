import { clearSessionToken, writeSessionToken } from "@/lib/accounts/auth/session-cookie";
import { issueSessionToken } from "@/lib/accounts/auth/session-token";
import type { Session } from "@/lib/accounts/session";

/** Signs this browser in. */
export async function beginSession(session: Session): Promise<void> {
  await writeSessionToken(await issueSessionToken(session));
}

/** Signs this browser out; one that is signed out already stays so. */
export async function endSession(): Promise<void> {
  await clearSessionToken();
}
