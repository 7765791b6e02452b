"use client";

import type { RatingView } from "@/lib/profile/rating-view";

type Confidence = RatingView["confidence"];

const choices: readonly { value: Confidence; label: string }[] = [
  { value: "sure", label: "sure" },
  { value: "roughly", label: "roughly" },
  { value: "guess", label: "a guess" },
];

type ConfidenceChoiceProps = {
  confidence: Confidence;
  choose: (confidence: Confidence) => void;
};

/** How far the person trusts their own rating. */
export function ConfidenceChoice({ confidence, choose }: ConfidenceChoiceProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <legend className="float-left mr-4 text-muted">How sure are you?</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="inline-flex min-h-8 items-center gap-1.5">
          <input
            type="radio"
            name="confidence"
            value={value}
            checked={confidence === value}
            onChange={() => choose(value)}
            autoComplete="off"
            className="size-4 accent-accent"
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
