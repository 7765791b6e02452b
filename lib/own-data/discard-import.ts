import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { done, type Result } from "@/lib/result";

/** Forgets what the member's file proposed; what they took of it stays. */
export async function discardImport({ id: userId }: Member): Promise<Result<null>> {
  await db.ratingImport.deleteMany({ where: { userId } });
  return done(null);
}
