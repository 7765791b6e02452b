import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { db } from "@/lib/db/client";
import { currentRatings } from "@/lib/ratings/current-ratings";
import { giversOf } from "@/lib/ratings/given-levels";
import { type RatedSkillEntry, toRatingView } from "./rating-view";

/** A skill's rating, with the skills that give it and theirs. */
export type ShownRatings = Pick<RatedSkillEntry, "rating" | "givenBy">;

/** What the person rated, skill by skill. */
export async function shownRatings(member: Member): Promise<(skillId: string) => ShownRatings> {
  const ratings = new Map((await currentRatings(db, member)).map((rating) => [rating.skillId, toRatingView(rating)]));
  const { skills } = await currentCatalogue();
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  const givings = skills.flatMap(({ id, gives }) => (gives === null ? [] : [{ id, gives }]));
  const ratingOf = (id: string) => ratings.get(id) ?? null;
  return (skillId) => ({
    rating: ratingOf(skillId),
    givenBy: giversOf(skillId, givings).map((id) => ({ id, name: names.get(id) ?? id, rating: ratingOf(id) })),
  });
}
