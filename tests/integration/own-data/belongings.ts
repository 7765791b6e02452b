import { randomBytes, randomUUID } from "node:crypto";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { db } from "@/lib/db/client";
import { completeStep } from "@/lib/plans/complete-step";
import { aiEngineer, newPlan, rate, stepId } from "@/tests/integration/plans/people";

/** What no export may hold, as text. */
export const secrets = { hash: "$argon2id$v=19$hush", bytes: Buffer.from("hush hush hush") };

/** Gives the person at least one row in every table that may hold one of theirs, but for mails. @returns the id of their plan */
export async function giveEverything(member: Member): Promise<string> {
  const userId = member.id;
  const inAnHour = new Date(Date.now() + 3_600_000);
  const bytes = () => Buffer.concat([secrets.bytes, randomBytes(32)]);
  await rate(member, "sql", 3);
  const planId = await newPlan(member, { ...aiEngineer, creationKey: randomUUID() });
  const step = await stepId(planId, "programming@1");
  await completeStep(member, { planId, stepId: step, note: "Read it all", link: undefined, withNeeds: [] });
  await db.studyPeriod.create({
    data: { userId, first: new Date("2026-07-01"), last: new Date("2026-07-14"), hoursPerWeek: 0 },
  });
  await db.ratingImport.create({ data: { userId, content: { origin: "csv", found: [], remarks: [] } } });
  await db.password.create({ data: { userId, hash: secrets.hash } });
  await db.account.create({ data: { provider: "github", providerId: userId, userId } });
  await db.session.create({ data: { userId, tokenHash: bytes(), userAgent: "Firefox" } });
  await db.mailLink.create({ data: { userId, purpose: "sign_in", email: member.email, expiresAt: inAnHour } });
  await db.addressChange.create({ data: { userId, newEmail: `new-${member.email}` } });
  await db.authenticator.create({ data: { userId, secret: bytes() } });
  await db.recoveryCode.create({ data: { userId, codeHash: bytes() } });
  await db.passkey.create({
    data: { id: randomUUID(), userId, name: "Phone", publicKey: bytes(), counter: 7, transports: ["internal"] },
  });
  await db.passkeyChallenge.create({ data: { userId, challengeHash: bytes(), expiresAt: inAnHour } });
  return planId;
}

/** Has mails about the person wait in the queue, and one that was given up. */
export async function giveMails({ id: userId, email }: Member): Promise<void> {
  await enqueueMail(db, { kind: "confirm-address", userId });
  await enqueueMail(db, { kind: "reset-password", email });
  await db.$executeRaw`INSERT INTO pgboss.archive SELECT *, now() FROM pgboss.job WHERE data->>'email' = ${email}`;
}
