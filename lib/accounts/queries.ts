import type { Member } from "@/lib/accounts/member";
import { type OfferedProvider, offeredProviders } from "@/lib/accounts/providers";
import { db } from "@/lib/db/client";

type AccountPage = {
  readonly email: string;
  readonly name: string | null;
  readonly timeZone: string;
  /** Whether there is a password to ask for; without one the person signs in by another service. */
  readonly hasPassword: boolean;
};

/** What the account page shows. */
export async function accountPage(member: Member): Promise<AccountPage> {
  const { email, name, timeZone } = member;
  const passwords = await db.password.count({ where: { userId: member.id } });
  return { email, name, timeZone, hasPassword: passwords > 0 };
}

/** What the sign-in and sign-up pages offer besides a password. */
export function waysToSignIn(): OfferedProvider[] {
  return offeredProviders();
}
