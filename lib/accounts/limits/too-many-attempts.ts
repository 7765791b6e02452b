import type { Failure } from "@/lib/result";

/** How long to wait, said to the person. */
export function tooManyAttempts(waitSeconds: number): Failure & { kind: "too-many-attempts" } {
  return { kind: "too-many-attempts", message: `Too many attempts. Try again in ${inWords(waitSeconds)}.` };
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
