import type { Member } from "@/lib/accounts/member";
import { catalogForPlanning } from "@/lib/catalog/queries";
import { db } from "@/lib/db/client";
import { fastestWay } from "@/lib/planning/fastest-way";
import { readyThreshold } from "@/lib/planning/instance";
import { type RatingView, toRatingView } from "@/lib/profile/rating-view";
import { holdingsOf } from "@/lib/ratings/holdings";

export type RoleStanding = {
  /** 0 to 1. */
  readonly readiness: number;
  /** Readiness at which one can apply, 0 to 1. */
  readonly threshold: number;
  /** Hours of study until ready to apply; 0 for someone who is. */
  readonly readyHours: number;
};

/** Where the member stands towards a role today; `null` if there is no such role, or the engine refuses. */
export async function roleStanding(member: Member, roleId: string): Promise<RoleStanding | null> {
  const catalog = await catalogForPlanning(roleId);
  if (!catalog) return null;
  const way = fastestWay(catalog, await holdingsOf(db, member));
  return way && { readiness: way.plan.readiness, threshold: readyThreshold, readyHours: way.readyHours };
}

/** The member's rating of a skill; `null`: unrated. */
export async function memberRating(member: Member, skillId: string): Promise<RatingView | null> {
  const rating = await db.rating.findUnique({
    where: { userId_skillId: { userId: member.id, skillId } },
    select: { level: true, confidence: true, source: true, ratedAt: true },
  });
  return rating && toRatingView(rating);
}
