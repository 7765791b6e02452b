import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { Identified } from "@/lib/accounts/identified";
import type { Member } from "@/lib/accounts/member";
import { answerWithin, newChallenge, takeChallenge } from "@/lib/accounts/passkeys/challenges";
import { challengeIn, type ShownCredential } from "@/lib/accounts/passkeys/credential";
import { refused, tooLate } from "@/lib/accounts/passkeys/refused";
import { relyingParty, userVerification } from "@/lib/accounts/passkeys/relying-party";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { done, type Failure, fail, type Result } from "@/lib/result";

/**
 * What a browser needs to have a passkey sign: one of the member's own, or for a visitor (null) any that it knows of for
 * this site. Tells nothing of who has one.
 */
export async function passkeyRequest(
  member: Member | null,
  now = new Date(),
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own =
    member && (await db.passkey.findMany({ where: { userId: member.id }, select: { id: true, transports: true } }));
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: Uint8Array.from(Buffer.from(await newChallenge(null, now), "base64url")),
    timeout: answerWithin * 1000,
    userVerification,
    ...(own && { allowCredentials: own }),
  });
}

/**
 * The account of whoever has shown this passkey, which notes its use.
 * @param of the member who is to show one of their own; null for a visitor, who may show any
 */
export async function takePasskey(
  credential: ShownCredential,
  of: Member | null,
  now = new Date(),
): Promise<Result<Identified, Failure>> {
  const challenge = challengeIn(credential);
  if (challenge === null || !(await takeChallenge(challenge, null, now))) return fail(tooLate);
  const { id } = credential;
  const passkey = await db.passkey.findUnique({
    where: { id, ...(of && { userId: of.id }) },
    select: { userId: true, publicKey: true },
  });
  if (!passkey) return fail(of ? notYours : unknown);

  const counted = await verifiedCounter(credential, challenge, passkey.publicKey);
  if (!counted.ok) return counted;
  const counter = counted.value;
  const { count } = await db.passkey.updateMany({
    where: { id, counter: counter === 0 ? 0 : { lt: counter } },
    data: { counter, lastUsedAt: now },
  });
  if (count === 0) {
    log.warn("passkey refused: its counter fell back, so there may be a copy of it");
    return fail(copied);
  }
  return done({ userId: passkey.userId });
}

/** How often the device says that it was used, 0 by those that do not count; a failure if the signature is not right. */
async function verifiedCounter(
  response: ShownCredential,
  expectedChallenge: string,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<Result<number, Failure>> {
  const { id, origin } = relyingParty();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      // Ours is compared where it is raised, in one statement and only once the signature is known to be right.
      credential: { id: response.id, publicKey, counter: 0 },
    });
    return verified ? done(authenticationInfo.newCounter) : refused(null);
  } catch (error) {
    return refused(error);
  }
}

const unknown = {
  kind: "unknown-passkey",
  message:
    "Waypoint does not know this passkey: it may have been removed from your account. Sign in another way, and delete it from your device.",
} as const;

const notYours = {
  kind: "unknown-passkey",
  message: "This is none of the passkeys of the account that you are signed in to. Choose another one.",
} as const;

const copied = {
  kind: "copied-passkey",
  message:
    "This passkey was used elsewhere in the meantime, as if there were a copy of it. Sign in another way and remove it.",
} as const;
