import type { LockedMember } from "@/lib/accounts/locked-member";
import type { Member } from "@/lib/accounts/member";
import type { Db, Tx } from "@/lib/db/client";
import type { Confidence, RatingSource } from "@/lib/db/generated/enums";
import { followFor } from "./follow-catalogue";

type CurrentRating = {
  readonly skillId: string;
  readonly level: number;
  readonly confidence: Confidence;
  readonly source: RatingSource;
  readonly ratedAt: Date;
};

/** All ratings that the person has now, also of skills that the catalogue has moved since they were made. */
export async function currentRatings(client: Db | Tx, member: Member | LockedMember): Promise<CurrentRating[]> {
  await followFor(client, member);
  return client.rating.findMany({
    where: { userId: member.id },
    select: { skillId: true, level: true, confidence: true, source: true, ratedAt: true },
  });
}
