import { mailLimit } from "@/lib/accounts/limits/mail-limit";
import { linkKinds, makeLink } from "@/lib/accounts/links/make-link";
import type { Db } from "@/lib/db/client";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";
import { appUrl } from "@/lib/http/app-url";
import { framed, type MailContent } from "@/lib/mail/frame";
import type { MailJob, Prepare } from "@/lib/mail/worker";
import { type AccountMail, accountMail } from "./account-mail";
import { addressTakenMail } from "./address-taken";
import { type Addressee, findAddressee } from "./addressee";
import { approveChangeMail } from "./approve-change";
import { confirmAddressMail } from "./confirm-address";
import { confirmChangeMail } from "./confirm-change";
import type { Facts, LinkFacts } from "./facts";
import { noticeMail } from "./notice";
import { resetPasswordMail } from "./reset-password";
import { signInMail } from "./sign-in";

/**
 * Makes the mails about accounts when their turn has come. Null where nobody is to get one any more, and beyond the
 * limit of an address. Throws on a kind that this version does not know: another instance may.
 */
export function prepareAccountMail(client: Db): Prepare {
  const mayGo = mailLimit(client);
  return async (job) => {
    const mail = accountMail.parse(job.data);
    const addressee = await findAddressee(client, mail);
    if (!addressee) return null;
    const name = mail.kind === "notice" ? mail.event : mail.kind;
    if (job.firstTry && !(await mayGo(name, addressee.email))) return null;
    const content = await contentOf(client, job, mail, addressee);
    return content && { name, to: addressee.email, ...framed(content, appUrl()) };
  };
}

async function contentOf(client: Db, job: MailJob, mail: AccountMail, person: Addressee): Promise<MailContent | null> {
  const facts: Facts = { person, at: job.enqueuedAt, site: appUrl() };

  async function withLink(purpose: MailLinkPurpose, template: (facts: LinkFacts) => MailContent) {
    const link = await makeLink(client, { id: job.id, userId: person.userId, purpose, email: person.email });
    return link && template({ ...facts, link, minutes: linkKinds[purpose].minutes });
  }

  switch (mail.kind) {
    case "reset-password":
      return withLink("reset_password", resetPasswordMail);
    case "sign-in":
      return withLink("sign_in", signInMail);
    case "confirm-address":
      return withLink("confirm_address", confirmAddressMail);
    case "approve-change":
      return withLink("approve_change", (link) => approveChangeMail({ ...link, newEmail: mail.newEmail }));
    case "confirm-change":
      return withLink("confirm_change", confirmChangeMail);
    case "address-taken":
      return addressTakenMail(facts);
    case "notice":
      return noticeMail(mail.event, facts);
  }
}
