import { hash, type Options, verify } from "@node-rs/argon2";
import pLimit from "p-limit";

/**
 * OWASP's first choice for Argon2id (the library's default variant): 19 MiB, two passes, one lane.
 * Source: OWASP Password Storage Cheat Sheet.
 */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing is the dearest thing a visitor can ask for: two at once keep the server free for everyone else. */
const hashing = pLimit(2);

/** How many may wait for their turn before newcomers are asked to come back. */
const longestQueue = 50;

/** The same key presses give the same password, however the keyboard composes its accents. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(normalisePassword(password), cost));
}

/** Whether the password is right. Without a hash to compare with the work is the same and the answer no. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await hashing(() => verify(storedHash ?? decoy, normalisePassword(password)));
  return storedHash !== null && matches;
}

export function isHashingBusy(): boolean {
  return hashing.pendingCount > longestQueue;
}

/** A hash of the same cost whose password nobody kept. */
const decoy = "$argon2id$v=19$m=19456,t=2,p=1$Kh4fszGt8EgX9DIcbM154w$FpGXTLQsU1H9cQsKsbwBTksU4BpftURz7ky7QXvCHFM";
