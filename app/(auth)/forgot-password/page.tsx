import type { Metadata } from "next";
import { AskForLinkForm } from "@/components/accounts/ask-for-link-form";
import { NoMailServer } from "@/components/accounts/no-mail-server";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { askForResetAction } from "@/lib/accounts/links/actions";
import { sendsMail } from "@/lib/accounts/queries";

export const metadata: Metadata = { title: "Forgot your password?", description: "A link by mail to set a new one." };

export default function ForgotPasswordPage() {
  return (
    <Page width="form">
      <PageHeader
        title="Forgot your password?"
        lead="We send you a link to set a new one. It works for 30 minutes, once."
      />
      {!sendsMail() && (
        <div className="mb-5">
          <NoMailServer />
        </div>
      )}
      <Card padding="wide">
        <AskForLinkForm
          action={askForResetAction}
          done="If there is an account with this address, a link is on its way. Look among the spam too; if you ask again, only the newest link works."
        />
      </Card>
      <p className="mt-6 text-center text-muted text-sm">
        Remember it after all? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </Page>
  );
}
