import { sessionCookie } from "@/lib/accounts/auth/session-cookie";
import { authenticate } from "@/lib/accounts/authenticate";
import { linkToken } from "@/lib/accounts/links/link-token";
import type { Member } from "@/lib/accounts/member";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { db } from "@/lib/db/client";
import { identityFields } from "@/tests/integration/identity";
import { giveEverything } from "@/tests/integration/own-data/belongings";
import type { Foreign } from "./doors";

const hour = 3_600_000; // milliseconds

export const planTitle = "Nobody else's way";

/** Those who are no member, whatever their cookie says. */
export const visitors = [
  "nobody",
  "an ended session",
  "a deleted account",
  "an expired session",
  "a first factor alone",
] as const;
export type Visitor = (typeof visitors)[number];

export async function member(email: string): Promise<Member> {
  return authenticate(await db.user.create({ data: { email }, select: identityFields }));
}

export async function belongings(owner: Member): Promise<Foreign> {
  const { id: userId, email } = owner;
  const planId = await giveEverything(owner);
  await db.plan.update({ where: { id: planId }, data: { title: planTitle } });
  const step = await db.planStep.findFirstOrThrow({ where: { planId, doneAt: null }, orderBy: { position: "asc" } });
  const session = await db.session.findFirstOrThrow({ where: { userId } });
  const period = await db.studyPeriod.findFirstOrThrow({ where: { userId } });
  const passkey = await db.passkey.findFirstOrThrow({ where: { userId } });
  const expiresAt = new Date(Date.now() - hour);
  const link = await db.mailLink.create({ data: { userId, email, purpose: "reset_password", expiresAt } });
  return {
    planId,
    stepId: step.id,
    session: session.id,
    periodId: period.id,
    passkey: passkey.id,
    expiredLink: linkToken(link.id),
  };
}

export async function signedIn({ id: userId }: Member, now = new Date()): Promise<string> {
  const token = await startSession({ userId, userAgent: "Firefox", bothFactors: false }, now);
  return `${sessionCookie().name}=${token}`;
}

export async function visitorsCookies(): Promise<Record<Visitor, string>> {
  const grace = await member("grace@example.org");
  const ended = await signedIn(grace);
  await db.session.deleteMany({ where: { userId: grace.id } });
  const gone = await member("gone@example.org");
  const deleted = await signedIn(gone);
  await db.user.delete({ where: { id: gone.id } });
  const halfway = await member("halfway@example.org");
  await db.authenticator.create({ data: { userId: halfway.id, secret: Buffer.from("x"), enabledAt: new Date() } });
  return {
    nobody: "",
    "an ended session": ended,
    "a deleted account": deleted,
    "an expired session": await signedIn(grace, new Date(Date.now() - 31 * 24 * hour)),
    "a first factor alone": await signedIn(halfway),
  };
}
