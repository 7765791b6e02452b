import { authenticate } from "@/lib/accounts/authenticate";
import { identityFields } from "@/lib/accounts/identity";
import type { Member } from "@/lib/accounts/member";
import type { Session } from "@/lib/accounts/session";
import { db } from "@/lib/db/client";

/** The member, if the account still exists and has not ended this version of its sessions. */
export async function findSessionHolder(session: Session): Promise<Member | null> {
  const user = await db.user.findUnique({
    where: { id: session.userId, sessionVersion: session.version },
    select: identityFields,
  });
  return user && authenticate(user);
}
