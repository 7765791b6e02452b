import { keyInWords, keyUri } from "@/lib/accounts/second-factor/one-time-code";
import { keyBegun } from "@/lib/accounts/second-factor/set-up";
import type { CurrentSession } from "@/lib/accounts/sessions/find-session";
import { isFresh } from "@/lib/accounts/sessions/fresh";
import { db } from "@/lib/db/client";
import { recentDay } from "@/lib/time/recent-day";
import type { SecondFactor } from "./second-factor";

/** What the page of the second factor shows; a key only to someone who has shown lately who they are. */
export async function secondFactorPage(session: CurrentSession, now = new Date()): Promise<SecondFactor> {
  const { id: userId, email, timeZone } = session.member;
  const enabled = await db.authenticator.findUnique({
    where: { userId, enabledAt: { not: null } },
    select: { enabledAt: true },
  });
  if (enabled?.enabledAt) {
    const recoveryCodesLeft = await db.recoveryCode.count({ where: { userId } });
    return { kind: "on", since: recentDay(enabled.enabledAt, timeZone, now), recoveryCodesLeft };
  }
  const key = isFresh(session, now) ? await keyBegun(db, userId, now) : null;
  return key ? { kind: "begun", uri: keyUri(key, email), key: keyInWords(key) } : { kind: "off" };
}
