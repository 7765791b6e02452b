import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";

// Time-based codes (RFC 6238) with the parameters that every authenticator app knows: SHA-1, six digits, 30 seconds.

const issuer = "Waypoint";

/** A key for an authenticator app: 160 random bits, as many as SHA-1 takes in. */
export function newKey(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(randomBytes(20));
}

/**
 * The time step, counted in 30 seconds since 1970, whose code this is; null if it is not of this key, or of another time
 * than now: up to one step early or late is let pass, as clocks differ and people take time to type.
 * @param code six digits
 */
export function stepOf(key: Uint8Array<ArrayBuffer>, code: string, now: Date): number | null {
  const totp = totpOf(key);
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : totp.counter({ timestamp: now.getTime() }) + delta;
}

/** What the QR code holds, by which an app takes the key over. */
export function keyUri(key: Uint8Array<ArrayBuffer>, email: string): string {
  return totpOf(key, email).toString();
}

/** The key as people type it: letters and digits in groups of four. */
export function keyInWords(key: Uint8Array<ArrayBuffer>): string {
  return (secretOf(key).base32.match(/.{1,4}/g) ?? []).join(" ");
}

function totpOf(key: Uint8Array<ArrayBuffer>, label = ""): TOTP {
  return new TOTP({ issuer, label, secret: secretOf(key), algorithm: "SHA1", digits: 6, period: 30 });
}

/** Of a copy, since the library takes a whole buffer. */
function secretOf(key: Uint8Array<ArrayBuffer>): Secret {
  return new Secret({ buffer: key.slice().buffer });
}
