import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/accounts/auth/secret";

/**
 * What a link in a mail carries: its id, and a signature that only a holder of AUTH_SECRET can make. So the database
 * holds nothing that opens anything, and a mail that is sent again carries the same.
 * @param id of the MailLink, a UUID
 */
export function linkToken(id: string): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return `${bytes.toString("base64url")}.${signature(bytes).toString("base64url")}`;
}

/** The id that the token was made of; null if we never made it. */
export function linkIdOf(token: string): string | null {
  const [, id, signed] = /^([\w-]{22})\.([\w-]{43})$/.exec(token) ?? [];
  if (id === undefined || signed === undefined) return null;
  const bytes = Buffer.from(id, "base64url");
  if (!timingSafeEqual(Buffer.from(signed, "base64url"), signature(bytes))) return null;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function signature(bytes: Buffer): Buffer {
  const key = hkdfSync("sha256", authSecret(), "", "waypoint mail link", 32);
  return createHmac("sha256", Buffer.from(key)).update(bytes).digest();
}
