import type { GivenLevel, RatingView } from "./rating-view";

type Rated = { readonly name: string; readonly rating: Pick<RatingView, "level"> | null };

/** The level that counts: the skill's own, or what another gives where that is more; `null`: neither. */
export function heldLevel({ rating, givenBy }: { rating: Rated["rating"]; givenBy: readonly Rated[] }): number | null {
  return givenLevel(rating, givenBy)?.level ?? rating?.level ?? null;
}

/** The highest level that other skills give, with the one that gives it; `null` if none is above the skill's own. */
export function givenLevel(own: Rated["rating"], givenBy: readonly Rated[]): GivenLevel | null {
  return givenBy.reduce<GivenLevel | null>((best, { name, rating }) => {
    const level = rating?.level ?? 0;
    return level > (best?.level ?? own?.level ?? 0) ? { level, from: name } : best;
  }, null);
}
