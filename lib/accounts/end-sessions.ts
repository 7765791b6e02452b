import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, type Failure, type Result } from "@/lib/result";

/** Signs out everywhere: every session started so far has ended. */
export async function endSessions(member: Member): Promise<Result<null, Failure>> {
  await db.user.updateMany({ where: { id: member.id }, data: { sessionVersion: { increment: 1 } } });
  return done(null);
}
