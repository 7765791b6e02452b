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
    link: { label: "Approve the change", url: facts.link },
    after: [
      `${validity(facts)} Until you approve the change and the new address is confirmed, your account keeps this address.`,
      `If it was not you, do not approve it. Change your password and sign out everywhere at ${facts.site.origin}/account.`,
    ],
  };
}
