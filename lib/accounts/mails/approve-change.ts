import type { MailContent } from "@/lib/mail/frame";
import { greeting, type LinkFacts, validity, when } from "./facts";

/** To the present address of the account. */
export function approveChangeMail(facts: LinkFacts & { readonly newEmail: string }): MailContent {
  return {
    subject: "Approve a new e-mail address for your Waypoint account",
    before: [
      greeting(facts),
      `On ${when(facts)} someone who was signed in to your Waypoint account asked to change its e-mail address to ${facts.newEmail}. If it was you, approve the change.`,
    ],
    link: { label: "Approve or stop the change", url: facts.link },
    after: [
      `${validity(facts)} Until you approve the change and the new address is confirmed, your account keeps this address.`,
      "If it was not you, open the link and choose “It was not me”: that stops the change and signs everyone out. Then set a new password.",
    ],
  };
}
