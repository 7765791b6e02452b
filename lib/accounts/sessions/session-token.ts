import { createHash, randomBytes } from "node:crypto";

/** A token for a browser's cookie: 256 random bits, base64url. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token, so that whoever reads it can sign in as nobody. */
export function hashOfToken(token: string): Buffer<ArrayBuffer> {
  return createHash("sha256").update(token).digest();
}
