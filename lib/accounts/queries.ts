import { type PendingChange, pendingChange } from "@/lib/accounts/address/pending-change";
import type { Member } from "@/lib/accounts/member";
import { type OfferedProvider, offeredProviders } from "@/lib/accounts/providers";
import type { AccountSession } from "@/lib/accounts/sessions/account-session";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { isFresh } from "@/lib/accounts/sessions/fresh";
import { listSessions } from "@/lib/accounts/sessions/list-sessions";
import { db } from "@/lib/db/client";
import { hasMailServer } from "@/lib/mail/mail-settings";

type AccountPage = {
  readonly email: string;
  readonly name: string | null;
  readonly timeZone: string;
  /** Whether there is a password to ask for; without one the person signs in by another service, or by mail. */
  readonly hasPassword: boolean;
  /** Whether anyone has shown that the address is theirs. */
  readonly isConfirmed: boolean;
  /** The address that is to take the present one's place, and which ends have yet to agree; null if there is none. */
  readonly change: PendingChange | null;
  /** Whether the person may change what could take the account over, or has to confirm first who they are. */
  readonly isFresh: boolean;
  readonly sessions: readonly AccountSession[];
};

/** What the account page shows. */
export async function accountPage(session: CurrentSession, now = new Date()): Promise<AccountPage> {
  const { id, email, name, timeZone } = session.member;
  const [stored, sessions] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id },
      select: { emailConfirmedAt: true, password: { select: { userId: true } }, addressChange: true },
    }),
    listSessions(session, now),
  ]);
  return {
    email,
    name,
    timeZone,
    hasPassword: stored.password !== null,
    isConfirmed: stored.emailConfirmedAt !== null,
    change: stored.addressChange && pendingChange(stored.addressChange),
    isFresh: isFresh(session, now),
    sessions,
  };
}

/** Whether the person has a password to sign in with. */
export async function passwordExists({ id: userId }: Member): Promise<boolean> {
  return (await db.password.count({ where: { userId } })) > 0;
}

/** What the sign-in and sign-up pages offer besides a password. */
export function waysToSignIn(): OfferedProvider[] {
  return offeredProviders();
}

/** Whether mail leaves this machine; if not, an operator finds it in the outbox. */
export function sendsMail(): boolean {
  return hasMailServer();
}
