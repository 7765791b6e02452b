import type { Member } from "@/lib/accounts/member";
import type { SettingsInput } from "@/lib/accounts/schema";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** Keeps name, time zone and hours a week. Plans that exist stay as they are. */
export async function changeSettings(member: Member, input: SettingsInput): Promise<Result<null, Failure>> {
  const { count } = await db.user.updateMany({ where: { id: member.id }, data: input });
  return count === 1 ? done(null) : fail(noAccount);
}

const noAccount = { kind: "no-account", message: "This account was deleted." } as const;
