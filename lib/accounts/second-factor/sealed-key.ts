import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "@/lib/accounts/auth/secret";

// AES-256-GCM. Stored: 12 bytes of nonce, 16 of tag, then the encrypted key. The account's id is authenticated with it,
// so a row that was copied to another account cannot be opened there.

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** An authenticator's key as the database keeps it: whoever reads the database without AUTH_SECRET learns nothing. */
export function sealKey(key: Uint8Array, userId: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, sealingKey(), nonce).setAAD(Buffer.from(userId));
  const sealed = Buffer.concat([sealing.update(key), sealing.final()]);
  return Uint8Array.from(Buffer.concat([nonce, sealing.getAuthTag(), sealed]));
}

/** The key again; null if it was sealed for another account, under another AUTH_SECRET, or was tampered with. */
export function openKey(sealed: Uint8Array, userId: string): Uint8Array<ArrayBuffer> | null {
  if (sealed.length <= nonceLength + tagLength) return null;
  const opening = createDecipheriv(cipher, sealingKey(), sealed.subarray(0, nonceLength))
    .setAAD(Buffer.from(userId))
    .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  try {
    return Uint8Array.from(Buffer.concat([opening.update(sealed.subarray(nonceLength + tagLength)), opening.final()]));
  } catch {
    return null; // the tag does not fit
  }
}

function sealingKey(): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret(), "", "waypoint: keys of authenticator apps", 32));
}
