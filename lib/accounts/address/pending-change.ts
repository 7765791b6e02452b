import type { AddressChange } from "@/lib/db/generated/client";

/** A change of address that waits for one end or both. */
export type PendingChange = { readonly newEmail: string; readonly waitsFor: "both" | "present" | "new" };

/** What a change of address that is under way waits for. */
export function pendingChange({ newEmail, approvedAt, confirmedAt }: AddressChange): PendingChange {
  if (!approvedAt && !confirmedAt) return { newEmail, waitsFor: "both" };
  return { newEmail, waitsFor: approvedAt ? "new" : "present" };
}
