import type { SettledRating } from "./settle";

/** A person's level in a skill as pages show it. */
export type RatingView = {
  readonly level: number;
  readonly confidence: "sure" | "roughly" | "guess";
  readonly source: "self" | "assumed" | "milestone" | "import" | "mentor";
  /** Instant, ISO 8601 in UTC. */
  readonly ratedAt: string;
};

export function toRatingView({ level, confidence, source, ratedAt }: SettledRating): RatingView {
  return { level, confidence, source, ratedAt: ratedAt.toISOString() };
}
