"use client";

import { useRatings } from "@/components/profile/rating-board";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

type Counted = Pick<RatedSkillEntry, "id" | "rating" | "givenBy">;

/** How many skills are rated, how many only assumed, how many are left; follows every change at once. */
export function RatingProgress({ skills }: { skills: readonly Counted[] }) {
  const givers = skills.flatMap(({ givenBy }) => givenBy);
  const held = new Set(
    useRatings(givers).flatMap(({ rating }, index) => (rating && rating.level > 0 ? [givers[index]?.id] : [])),
  );
  const given = skills.map(({ givenBy }) => givenBy.some(({ id }) => held.has(id)));
  const { rated, assumed, left } = countRatings(useRatings(skills), given);
  const words = [
    `${rated} of ${skills.length} rated`,
    assumed > 0 ? `${assumed} assumed` : null,
    left > 0 ? `${left} left` : assumed === 0 ? "all done" : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
  return (
    <ProgressBar
      label="Your ratings"
      value={rated}
      max={skills.length}
      text={words}
      tone={rated === skills.length ? "met" : "accent"}
    />
  );
}

/** What a skill that is rated gives counts as rated. */
function countRatings(ratings: readonly Pick<RatedSkillEntry, "rating">[], given: readonly boolean[]) {
  const left = ratings.filter(({ rating }, index) => rating === null && !given[index]).length;
  const assumed = ratings.filter(({ rating }) => rating?.source === "assumed").length;
  return { rated: ratings.length - left - assumed, assumed, left };
}
