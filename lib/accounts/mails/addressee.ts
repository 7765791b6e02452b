import type { Db } from "@/lib/db/client";
import type { AccountMail } from "./account-mail";

/** Who gets a mail. */
export type Addressee = {
  readonly userId: string;
  readonly email: string;
  /** Null where nobody has shown that the address is theirs: a stranger could have put any words there. */
  readonly name: string | null;
  readonly timeZone: string;
};

const person = {
  id: true,
  email: true,
  name: true,
  timeZone: true,
  emailConfirmedAt: true,
  addressChange: { select: { newEmail: true, approvedAt: true, confirmedAt: true } },
} as const;

/** Who is to get the mail; null if nobody is any more: no such account, confirmed already, the change is over. */
export async function findAddressee(client: Db, mail: AccountMail): Promise<Addressee | null> {
  const where = "userId" in mail ? { id: mail.userId } : { email: mail.email };
  const found = await client.user.findUnique({ where, select: person });
  if (!found) return null;
  const { id: userId, email, name, timeZone, emailConfirmedAt } = found;
  const isConfirmed = emailConfirmedAt !== null;
  const change = "newEmail" in mail && found.addressChange?.newEmail === mail.newEmail ? found.addressChange : null;
  const present = { userId, email, timeZone, name: isConfirmed ? name : null };

  switch (mail.kind) {
    case "reset-password":
    case "sign-in":
    case "address-taken":
      return present;
    case "confirm-address":
      return isConfirmed ? null : present;
    case "approve-change":
      return change && !change.approvedAt && isConfirmed ? present : null;
    case "confirm-change":
      return change && !change.confirmedAt ? { ...present, email: mail.newEmail, name: null } : null;
    case "notice":
      return mail.email === email ? present : { ...present, email: mail.email, name: null };
  }
}
