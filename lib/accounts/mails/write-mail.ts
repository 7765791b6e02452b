import { linkKinds } from "@/lib/accounts/links/make-link";
import type { MailLinkPurpose } from "@/lib/db/generated/enums";
import type { MailContent } from "@/lib/mail/frame";
import type { AccountMail } from "./account-mail";
import { addressTakenMail } from "./address-taken";
import { approveChangeMail } from "./approve-change";
import { confirmAddressMail } from "./confirm-address";
import { confirmChangeMail } from "./confirm-change";
import type { Facts, LinkFacts } from "./facts";
import { noticeMail } from "./notice";
import { resetPasswordMail } from "./reset-password";
import { signInMail } from "./sign-in";

/** Makes the link that a mail carries; null if it would lead to nothing any more. */
type LinkFor = (purpose: MailLinkPurpose) => Promise<URL | null>;

/** What the mail says; null if the link in it would lead to nothing any more. */
export async function writeMail(mail: AccountMail, facts: Facts, linkFor: LinkFor): Promise<MailContent | null> {
  async function withLink(purpose: MailLinkPurpose, template: (facts: LinkFacts) => MailContent) {
    const link = await linkFor(purpose);
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
      return withLink("approve_change", (linked) => approveChangeMail({ ...linked, newEmail: mail.newEmail }));
    case "confirm-change":
      return withLink("confirm_change", confirmChangeMail);
    case "address-taken":
      return addressTakenMail(facts);
    case "notice":
      return noticeMail(mail.event, facts);
  }
}
