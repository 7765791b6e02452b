import type { MailContent } from "@/lib/mail/frame";
import { greeting, type LinkFacts, validity, when } from "./facts";

export function confirmAddressMail(facts: LinkFacts): MailContent {
  return {
    subject: "Confirm your e-mail address for Waypoint",
    before: [
      greeting(facts),
      `On ${when(facts)} someone entered this e-mail address for their Waypoint account. If it was you, confirm that it is yours.`,
    ],
    link: { label: "Confirm this address", url: facts.link },
    after: [
      `${validity(facts)} If you asked several times, use the newest mail.`,
      "If it was not you, ignore this mail. Someone may have mistyped their own address.",
    ],
  };
}
