import type { MailContent } from "@/lib/mail/frame";
import { greeting, type LinkFacts, validity, when } from "./facts";

export function signInMail(facts: LinkFacts): MailContent {
  return {
    subject: "Your link to sign in to Waypoint",
    before: [
      greeting(facts),
      `On ${when(facts)} someone asked to sign in to the Waypoint account with this e-mail address. If it was you, go on here.`,
    ],
    link: { label: "Sign in", url: facts.link },
    after: [
      `${validity(facts)} If you asked several times, use the newest mail. Pass it on to nobody: whoever has the link can sign in as you.`,
      "If it was not you, ignore this mail. Without it, nobody can sign in this way.",
    ],
  };
}
