import { log } from "@/lib/log/log";
import { fail } from "@/lib/result";

/** The answer came too late, or a second time. */
export const tooLate = {
  kind: "too-late",
  message: "That took too long, or was sent twice. Try again.",
} as const;

/**
 * An answer that the library refused; the log holds why, since it may be a setting: the product is reached by another
 * address than APP_URL says.
 */
export function refused(error: unknown) {
  log.warn(
    { reason: error instanceof Error ? error.message.slice(0, 300) : "not signed by this passkey" },
    "passkey refused",
  );
  return fail(notVerified);
}

const notVerified = {
  kind: "not-verified",
  message: "This passkey could not be checked. Try again, or choose another way.",
} as const;
