import type { Member } from "@/lib/accounts/member";
import { hashOfToken } from "@/lib/accounts/sessions/session-token";
import { db, type Tx } from "@/lib/db/client";

/** Ends the session of this token; one that has ended already stays so. */
export async function endSessionOf(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashOfToken(token) } });
}

/** Ends one of the person's own sessions; one that has ended already stays so. */
export async function endOneSession(member: Member, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id, userId: member.id } });
}

/** Signs out everywhere, this browser too. */
export async function endAllSessions(member: Member): Promise<void> {
  await db.session.deleteMany({ where: { userId: member.id } });
}

/** Signs out everywhere but in the session that is to go on. */
export async function endOtherSessions(tx: Tx, userId: string, goesOn: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId, id: { not: goesOn } } });
}
