import { z } from "zod";

const userId = z.uuid();
const email = z.string();

/** What an account's owner is told of, since it may have been someone else. */
export const noticeEvents = [
  "password-changed",
  "password-reset",
  "address-changed",
  "passkey-added",
  "passkey-removed",
  "second-factor-on",
  "second-factor-off",
  "recovery-codes-made",
  "recovery-code-used",
] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

/**
 * The mails about an account, as they wait in the queue: who and what, no secret. Whom an address belongs to, and
 * whether there is still anything to say, is looked up when the mail is made.
 */
export const accountMail = z.discriminatedUnion("kind", [
  /** Asked for by an address, which need not have an account. */
  z.object({ kind: z.literal("reset-password"), email }),
  z.object({ kind: z.literal("sign-in"), email }),
  z.object({ kind: z.literal("confirm-address"), userId }),
  /** To the account's present address. */
  z.object({ kind: z.literal("approve-change"), userId, newEmail: email }),
  /** To the new one. */
  z.object({ kind: z.literal("confirm-change"), userId, newEmail: email }),
  /** To the owner of an address that someone else wanted, by signing up or by a change of address. */
  z.object({ kind: z.literal("address-taken"), email }),
  /** To the address that the account had when it happened: a change of address is told to the old one. */
  z.object({ kind: z.literal("notice"), event: z.enum(noticeEvents), userId, email }),
]);
export type AccountMail = z.output<typeof accountMail>;

/** Its kind, and of a notice what it is about: `password-changed`. */
export function mailName(mail: AccountMail): string {
  return mail.kind === "notice" ? mail.event : mail.kind;
}
