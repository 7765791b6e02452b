import { levelName } from "@/lib/catalog/level-names";
import type { RatingCause, RatingChange, RatingView } from "./rating-view";

const confidenceWords: Readonly<Record<RatingView["confidence"], string>> = {
  sure: "sure",
  roughly: "roughly",
  guess: "a guess",
};

/** The level that came of a change: `Independent`, `Back to Aware`, `Still Advanced`. */
export function levelAfter({ level, before, cause }: RatingChange): string {
  const name = level === null ? "Not rated" : levelName(level);
  if (cause.kind === "step-done") return level === before ? `Still ${lowered(name)}` : name;
  if (cause.kind === "step-undone") return `${level === before ? "Still" : "Back to"} ${lowered(name)}`;
  return name;
}

/** Why the level moved, to follow `levelAfter`; of a step without the plan that it is in. */
export function causeWords({ level, cause }: Pick<RatingChange, "level" | "cause">): string {
  switch (cause.kind) {
    case "self":
      return cause.level === null ? "cleared by yourself" : rated("by yourself", cause, level);
    case "mentor":
      return cause.level === null ? "cleared by a mentor" : rated("by a mentor", cause, level);
    case "import":
      return cause.level === null ? "cleared by an import" : rated("by an import", cause, level);
    case "assumed":
      return cause.level === null ? "no longer assumed" : "assumed for your current role";
    case "step-done":
      return cause.level === level ? "step done" : `step to ${levelName(cause.level)} done`;
    case "step-undone":
      return "step marked as not done";
  }
}

type Said = Extract<RatingCause, { kind: "self" | "import" | "mentor" }>;

/** The level that was said is named where another one counts. */
function rated(by: string, { level: said, confidence }: Said, level: number | null): string {
  const as = said === null || said === level ? "" : `${levelName(said)} `;
  return `rated ${as}${by}, ${confidenceWords[confidence]}`;
}

const lowered = (name: string) => (name === "Not rated" ? "not rated" : name);
