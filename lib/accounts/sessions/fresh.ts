import { before, freshFor } from "@/lib/accounts/sessions/lifetimes";
import type { CurrentSession } from "./find-session";

/** Whether the person has shown lately enough who they are to change what could take the account over. */
export function isFresh({ authenticatedAt }: CurrentSession, now = new Date()): boolean {
  return authenticatedAt >= before(now, freshFor);
}

/** Shown with a link to where they can. */
export const notFresh = {
  kind: "not-fresh",
  message: "Confirm that it is you first: you signed in more than ten minutes ago.",
} as const;
