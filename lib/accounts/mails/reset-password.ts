import type { MailContent } from "@/lib/mail/frame";
import { greeting, type LinkFacts, validity, when } from "./facts";

export function resetPasswordMail(facts: LinkFacts): MailContent {
  return {
    subject: "Reset your Waypoint password",
    before: [
      greeting(facts),
      `On ${when(facts)} someone asked to reset the password of the Waypoint account with this e-mail address. If it was you, choose a new one.`,
    ],
    link: { label: "Choose a new password", url: facts.link },
    after: [
      `${validity(facts)} If you asked several times, use the newest mail. Your new password signs you out on all devices.`,
      "If it was not you, ignore this mail. Your password stays as it is.",
    ],
  };
}
