import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";
import type { Confidence } from "@/lib/db/generated/enums";
import { currentRatings } from "./current-ratings";

/** How sure each of the person's ratings is, by skill. */
export async function confidenceOf(
  client: Db | Tx,
  member: Member | LockedMember,
): Promise<Readonly<Record<string, Confidence>>> {
  const ratings = await currentRatings(client, member);
  return Object.fromEntries(ratings.map(({ skillId, confidence }) => [skillId, confidence]));
}
