import type { MailContent } from "@/lib/mail/frame";
import { type Facts, greeting, when } from "./facts";

/** To the owner of an account whose address someone wanted for another one. */
export function addressTakenMail(facts: Facts): MailContent {
  return {
    subject: "You already have a Waypoint account",
    before: [
      greeting(facts),
      `On ${when(facts)} someone wanted to sign up for Waypoint with this e-mail address, or to give it to another account. It belongs to your account already, so nothing was changed.`,
    ],
    link: { label: "Sign in", url: new URL("/sign-in", facts.site) },
    after: [
      "If it was you and you do not remember the password, choose “Forgot your password?” where you sign in.",
      "If it was not you, there is nothing to do.",
    ],
  };
}
