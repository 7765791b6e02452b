import type { SaveRating } from "@/components/profile/rating-keeper";
import type { RatedSkill } from "@/lib/profile/rating-view";
import { type Failure, fail, type Result } from "@/lib/result";

/** Sends a rating so that it arrives even if the page is left meanwhile. */
export const sendRating: SaveRating = async (skillId, { level, confidence }) => {
  try {
    const response = await fetch("/profile/ratings", {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({ skillId, level: level === null ? "" : String(level), confidence }),
      keepalive: true,
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : fail(unreachable);
  } catch {
    return fail(unreachable);
  }
};

const unreachable = { kind: "unreachable", message: "Waypoint did not answer; check the connection." } as const;

/** Our own route sends nothing else; a proxy in between might. */
function isAnswer(answer: unknown): answer is Result<RatedSkill, Failure> {
  return typeof answer === "object" && answer !== null && ("value" in answer || "error" in answer) && "ok" in answer;
}
