import type { Metadata } from "next";
import { AskForLinkForm } from "@/components/accounts/ask-for-link-form";
import { NoMailServer } from "@/components/accounts/no-mail-server";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { askForSignInLinkAction } from "@/lib/accounts/links/actions";
import { sendsMail } from "@/lib/accounts/queries";

export const metadata: Metadata = { title: "Sign in by mail", description: "A link by mail that signs you in." };

export default function SignInByMailPage() {
  return (
    <Page width="form">
      <PageHeader title="Sign in by mail" lead="We send you a link that signs you in. It works for 30 minutes, once." />
      {!sendsMail() && (
        <div className="mb-5">
          <NoMailServer />
        </div>
      )}
      <Card padding="wide">
        <AskForLinkForm
          action={askForSignInLinkAction}
          done="If there is an account with this address, a link is on its way. Open it in this browser; if you ask again, only the newest link works."
        />
      </Card>
      <p className="mt-6 text-center text-muted text-sm">
        Rather with your password? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </Page>
  );
}
