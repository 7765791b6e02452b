"use client";

import { useRatings } from "@/components/profile/rating-board";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { RatedSkillEntry } from "@/lib/profile/rating-view";

/** How many skills are rated, how many only assumed, how many are left; follows every change at once. */
export function RatingProgress({ skills }: { skills: readonly Pick<RatedSkillEntry, "id" | "rating">[] }) {
  const { rated, assumed, left } = countRatings(useRatings(skills));
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

function countRatings(ratings: readonly Pick<RatedSkillEntry, "rating">[]) {
  const left = ratings.filter(({ rating }) => rating === null).length;
  const assumed = ratings.filter(({ rating }) => rating?.source === "assumed").length;
  return { rated: ratings.length - left - assumed, assumed, left };
}
