import type { MailContent } from "@/lib/mail/frame";
import { greeting, type LinkFacts, validity, when } from "./facts";

/** To the new address. It does not name the present one: the new one may be mistyped and a stranger's. */
export function confirmChangeMail(facts: LinkFacts): MailContent {
  return {
    subject: "Confirm your new e-mail address for Waypoint",
    before: [
      greeting(facts),
      `On ${when(facts)} someone asked to use this e-mail address for their Waypoint account from now on. If it was you, confirm that it is yours.`,
    ],
    link: { label: "Confirm this address", url: facts.link },
    after: [
      validity(facts),
      "If it was not you, ignore this mail. Someone may have mistyped their own address; without your confirmation it is not used.",
    ],
  };
}
