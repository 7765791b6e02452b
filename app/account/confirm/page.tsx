import type { Metadata } from "next";
import { ConfirmPasswordForm } from "@/components/accounts/confirm-password-form";
import { ShowPasskey } from "@/components/accounts/passkey-button";
import { ProviderButtons } from "@/components/accounts/provider-buttons";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { signInAction, signInByProviderAction } from "@/lib/accounts/actions";
import { requireMember } from "@/lib/accounts/auth/session";
import { askForOwnPasskeyAction, confirmByPasskeyAction } from "@/lib/accounts/passkeys/actions";
import { ownPasskeys } from "@/lib/accounts/passkeys/queries";
import { passwordExists, sendsMail, waysToSignIn } from "@/lib/accounts/queries";
import { safeReturnAddress } from "@/lib/http/return-address";

export const metadata: Metadata = {
  title: "Confirm that it is you",
  description: "Before a change that could take your account over.",
};

export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const member = await requireMember();
  const next = safeReturnAddress((await searchParams).next ?? "/account");
  const passkeys = await ownPasskeys(member);
  return (
    <Page width="form">
      <PageHeader
        title="Confirm that it is you"
        lead="Some changes could let someone else take your account over, so sign in once more first. It holds for ten minutes."
      />
      <Card padding="wide">
        {(await passwordExists(member)) && (
          <ConfirmPasswordForm email={member.email} next={next} action={signInAction} />
        )}
        {passkeys.length > 0 && (
          <ShowPasskey ask={askForOwnPasskeyAction} send={confirmByPasskeyAction} next={next}>
            Use a passkey
          </ShowPasskey>
        )}
        {sendsMail() && (
          <p className="mt-6 text-center text-muted text-sm">
            <TextLink href="/sign-in/mail">Sign in by mail instead</TextLink>
          </p>
        )}
        <ProviderButtons providers={waysToSignIn()} action={signInByProviderAction} next={next} />
      </Card>
    </Page>
  );
}
