import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from "@simplewebauthn/server";
import { withLockedMember } from "@/lib/accounts/locked-member";
import { enqueueMail } from "@/lib/accounts/mails/enqueue-mail";
import type { Member } from "@/lib/accounts/member";
import { answerWithin, newChallenge, takeChallenge } from "@/lib/accounts/passkeys/challenges";
import { challengeIn, type NewCredential } from "@/lib/accounts/passkeys/credential";
import { refused, tooLate } from "@/lib/accounts/passkeys/refused";
import { algorithms, relyingParty, userVerification } from "@/lib/accounts/passkeys/relying-party";
import { deviceName } from "@/lib/accounts/sessions/device-name";
import { db } from "@/lib/db/client";
import { done, type Failure, fail, type Result } from "@/lib/result";

/** How many passkeys an account may have. */
const most = 20;

/** What a browser needs to make a passkey for the person, on a device that holds none of theirs yet. */
export async function passkeyCreation(
  member: Member,
  now = new Date(),
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, Failure>> {
  const { name, id } = relyingParty();
  const own = await db.passkey.findMany({ where: { userId: member.id }, select: { id: true, transports: true } });
  if (own.length >= most) return fail(tooMany);
  const options = await generateRegistrationOptions({
    rpName: name,
    rpID: id,
    userID: Uint8Array.from(Buffer.from(member.id.replaceAll("-", ""), "hex")),
    userName: member.email,
    userDisplayName: member.name ?? member.email,
    challenge: Uint8Array.from(Buffer.from(await newChallenge(member.id, now), "base64url")),
    timeout: answerWithin * 1000,
    excludeCredentials: own,
    authenticatorSelection: { residentKey: "required", userVerification },
    supportedAlgorithmIDs: algorithms,
  });
  return done(options);
}

/** Adds the passkey that the person's browser has made, named after the browser, and tells them by mail. */
export async function addPasskey(
  member: Member,
  credential: NewCredential,
  userAgent: string,
  now = new Date(),
): Promise<Result<null, Failure>> {
  const made = await verified(member, credential, now);
  if (!made.ok) return made;
  const { id, publicKey, counter, transports = [] } = made.value;
  return withLockedMember(member, async (tx): Promise<Result<null, Failure>> => {
    const { id: userId, email } = member;
    if ((await tx.passkey.count({ where: { userId } })) >= most) return fail(tooMany);
    const row = { id, userId, publicKey, counter, transports, name: deviceName(userAgent), createdAt: now };
    const { count } = await tx.passkey.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return fail(addedAlready);
    await enqueueMail(tx, { kind: "notice", event: "passkey-added", userId, email });
    return done(null);
  });
}

async function verified(
  member: Member,
  response: NewCredential,
  now: Date,
): Promise<Result<WebAuthnCredential, Failure>> {
  const challenge = challengeIn(response);
  if (challenge === null || !(await takeChallenge(challenge, member.id, now))) return fail(tooLate);
  const { id, origin } = relyingParty();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    return verified ? done(registrationInfo.credential) : refused(null);
  } catch (error) {
    return refused(error);
  }
}

const tooMany = {
  kind: "too-many",
  message: `You have ${most} passkeys, which is as many as an account can have. Remove one that you no longer use first.`,
} as const;

const addedAlready = { kind: "added-already", message: "This passkey was added already." } as const;
