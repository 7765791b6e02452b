import { appUrl } from "@/lib/http/app-url";
import type { Outgoing } from "./message";

/** Derived from the job, so that a mail which is sent twice after a crash is known as one. */
export function messageId({ id }: Outgoing): string {
  return `<${id}@${appUrl().hostname}>`;
}

/** Tells holiday notices and other machines not to answer (RFC 3834). */
export const automatic = { "Auto-Submitted": "auto-generated" } as const;
