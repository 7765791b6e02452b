import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "@/lib/db/client";

/** Crockford's base 32: digits and letters without those that are mistaken for others when read or heard. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 24; // of 5 bits each: 120 bits

/** What a recovery code looks like once `plainRecoveryCode` has tidied it. */
export const recoveryCodePattern = new RegExp(`^[${alphabet}]{${length}}$`);

/** How many are made at once. */
export const recoveryCodeCount = 10;

/** Makes new recovery codes in place of all older ones; in groups of four, they are given out here and never again. */
export async function replaceRecoveryCodes(tx: Tx, userId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOfRecoveryCode(code), createdAt: now })),
  });
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join("-"));
}

/** A code as it was typed, without groups and case, and with the letters that look like digits taken for them. */
export function plainRecoveryCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

/** What the database keeps of a code without groups: nobody guesses 120 random bits, so a plain hash will do. */
export function hashOfRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash("sha256").update(code).digest());
}

function newRecoveryCode(): string {
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join("");
}
