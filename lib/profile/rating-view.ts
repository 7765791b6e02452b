import type { DerivedRating } from "@/lib/ratings/rating-by-history";
import type { Day } from "@/lib/time/days";

/** A person's level in a skill as pages show it. */
export type RatingView = {
  readonly level: number;
  readonly confidence: "sure" | "roughly" | "guess";
  readonly source: "self" | "assumed" | "milestone" | "import" | "mentor";
  /** Instant, ISO 8601 in UTC. */
  readonly ratedAt: string;
};

export type RatedSkill = {
  readonly skillId: string;
  /** `null`: unrated. */
  readonly rating: RatingView | null;
  /** An instant at which it was saved already; ISO 8601 in UTC. */
  readonly savedAt: string;
};

export type RatedSkillEntry = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** By level, from 0. */
  readonly statements: readonly string[];
  /** The highest level that the role requires, itself or by what depends on it. */
  readonly upTo: number;
  /** Whether the role itself requires it. */
  readonly required: boolean;
  /** `null`: unrated. */
  readonly rating: RatingView | null;
  /** The skills whose levels count here too: of programming, the languages. */
  readonly givenBy: readonly GivingSkill[];
};

type GivingSkill = Pick<RatedSkillEntry, "id" | "name" | "rating">;

/** A level held by another skill that counts here too. */
export type GivenLevel = { readonly level: number; readonly from: string };

export type ProfilePage = {
  readonly role: { readonly id: string; readonly name: string };
  readonly areas: readonly { readonly area: string; readonly skills: readonly RatedSkillEntry[] }[];
  /** What else the person rated, by name; it counts for other roles and is never lost. */
  readonly others: readonly OtherRating[];
  /** When this was read; ISO 8601 in UTC. */
  readonly readAt: string;
};

/** A rating in a skill that the role has nothing to do with. */
export type OtherRating = {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  /** Whether the catalogue no longer holds the skill. */
  readonly retired: boolean;
};

export type RatingChange = {
  /** Rises with time. */
  readonly id: string;
  /** Held from then on, whatever raised it; `null`: unrated. */
  readonly level: number | null;
  /** Held before; `null`: unrated. */
  readonly before: number | null;
  readonly cause: RatingCause;
  /** The skill that it was said of, where the catalogue has renamed, split or merged it since; else `null`. */
  readonly former: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Where the person lived then. */
  readonly on: Day;
};

export type RatingCause =
  /** `level` null: taken back. */
  | {
      readonly kind: "self" | "import" | "mentor";
      readonly level: number | null;
      readonly confidence: RatingView["confidence"];
    }
  | { readonly kind: "assumed"; readonly level: number | null }
  /** `step` null where the plan no longer has it. */
  | { readonly kind: "step-done"; readonly level: number; readonly step: StepLink | null }
  | { readonly kind: "step-undone"; readonly step: StepLink | null };

export type StepLink = { readonly href: string; readonly plan: string };

export function toRatingView({ level, confidence, source, ratedAt }: DerivedRating): RatingView {
  return { level, confidence, source, ratedAt: ratedAt.toISOString() };
}
