import { mailLimit } from "@/lib/accounts/limits/mail-limit";
import { makeLink } from "@/lib/accounts/links/make-link";
import type { Db } from "@/lib/db/client";
import { appUrl } from "@/lib/http/app-url";
import { framed } from "@/lib/mail/frame";
import type { Prepare } from "@/lib/mail/send-job";
import { accountMail, mailName } from "./account-mail";
import { findAddressee } from "./addressee";
import { writeMail } from "./write-mail";

/**
 * Makes the mails about accounts when their turn has come. Null where nobody is to get one any more, and beyond the
 * limit of an address. Throws on a kind that this version does not know: another instance may.
 */
export function prepareAccountMail(client: Db): Prepare {
  const mayGo = mailLimit(client);
  return async ({ id, data, enqueuedAt, tries }) => {
    const mail = accountMail.parse(data);
    const person = await findAddressee(client, mail);
    if (!person) return null;
    const { userId, email } = person;
    const name = mailName(mail);
    if (tries === 1 && !(await mayGo(name, email))) return null;

    const facts = { person, at: enqueuedAt, site: appUrl() };
    const content = await writeMail(mail, facts, (purpose) => makeLink(client, { id, userId, purpose, email }));
    return content && { name, to: email, ...framed(content, appUrl()) };
  };
}
