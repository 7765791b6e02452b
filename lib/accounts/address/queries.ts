import type { OpenedLink } from "@/lib/accounts/links/queries";
import { openedLink } from "@/lib/accounts/links/queries";
import { db } from "@/lib/db/client";
import { givenUp } from "./change-address";

type OpenedChange =
  | Exclude<OpenedLink, { state: "open" }>
  | {
      readonly state: "open";
      readonly token: string;
      /** Which end the link was sent to. */
      readonly end: "present" | "new";
      readonly email: string;
      readonly newEmail: string;
    };

/** A link of a change of address as its page shows it. */
export async function openedChange(token: unknown): Promise<OpenedChange> {
  const opened = await openedLink(token, ["approve_change", "confirm_change"]);
  if (opened.state !== "open") return opened;
  const change = await db.addressChange.findUnique({ where: { userId: opened.userId }, select: { newEmail: true } });
  if (!change) return { state: "problem", message: givenUp.message };
  const end = opened.purpose === "approve_change" ? "present" : "new";
  return { state: "open", token: opened.token, end, email: opened.email, newEmail: change.newEmail };
}
