import type { MailContent } from "@/lib/mail/frame";
import type { NoticeEvent } from "./account-mail";
import { type Facts, greeting, when } from "./facts";

type Told = {
  readonly subject: string;
  /** A sentence, of when it happened. */
  readonly happened: (when: string) => string;
};

const events: Readonly<Record<NoticeEvent, Told>> = {
  "password-changed": {
    subject: "Your Waypoint password was changed",
    happened: (when) => `The password of your Waypoint account was changed on ${when}.`,
  },
  "password-reset": {
    subject: "Your Waypoint password was reset",
    happened: (when) => `The password of your Waypoint account was reset on ${when}, by a link that we sent to you.`,
  },
  "address-changed": {
    subject: "The e-mail address of your Waypoint account was changed",
    happened: (when) => `The e-mail address of your Waypoint account was changed on ${when}. It is no longer this one.`,
  },
  "passkey-added": {
    subject: "A passkey was added to your Waypoint account",
    happened: (when) => `A passkey was added to your Waypoint account on ${when}. It can be used to sign in.`,
  },
  "passkey-removed": {
    subject: "A passkey was removed from your Waypoint account",
    happened: (when) => `A passkey was removed from your Waypoint account on ${when}. It no longer signs in.`,
  },
  "second-factor-on": {
    subject: "Your Waypoint account now asks for a code",
    happened: (when) => `Since ${when}, signing in to your Waypoint account asks for a code from an authenticator app.`,
  },
  "second-factor-off": {
    subject: "Your Waypoint account no longer asks for a code",
    happened: (when) =>
      `Since ${when}, signing in to your Waypoint account no longer asks for a code from an authenticator app.`,
  },
  "recovery-codes-made": {
    subject: "New recovery codes for your Waypoint account",
    happened: (when) => `New recovery codes were made for your Waypoint account on ${when}. Older ones no longer work.`,
  },
  "recovery-code-used": {
    subject: "A recovery code of your Waypoint account was used",
    happened: (when) =>
      `A recovery code was used to sign in to your Waypoint account on ${when}. It will not work again.`,
  },
};

export function noticeMail(event: NoticeEvent, facts: Facts): MailContent {
  const { subject, happened } = events[event];
  const before = [greeting(facts), happened(when(facts))];
  const nothing = "If it was you, there is nothing to do.";
  // Who still gets this at the old address can no longer get in by it.
  if (event === "address-changed") return { subject, before, after: [nothing, askForHelp(facts)] };
  return {
    subject,
    before,
    link: { label: "Look at your account", url: new URL("/account", facts.site) },
    after: [nothing, takeBack],
  };
}

const takeBack =
  "If it was not you, someone else can get into your account. Reset your password at once: choose “Forgot your " +
  "password?” where you sign in. That signs everyone out. Then remove every way to sign in that is not yours.";

function askForHelp({ site }: Facts): string {
  return `If it was not you, someone else has your account, and you cannot reset its password from here. Ask the people who run ${site.host} for help at once.`;
}
