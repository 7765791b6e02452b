import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";
import type { Confidence } from "@/lib/db/generated/enums";
import type { Holdings } from "@/lib/engine/types";
import { confidenceOf } from "@/lib/ratings/confidence";
import { holdingsOf } from "@/lib/ratings/holdings";

/** All that a plan is computed from of the person themselves. */
export type PlanInputs = {
  readonly holdings: Holdings;
  /** How sure each rating is, by skill. */
  readonly confidence: Readonly<Record<string, Confidence>>;
};

export async function planInputs(client: Db | Tx, member: Member | LockedMember): Promise<PlanInputs> {
  return { holdings: await holdingsOf(client, member), confidence: await confidenceOf(client, member) };
}
