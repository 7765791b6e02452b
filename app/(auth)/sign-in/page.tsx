import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ShowPasskey } from "@/components/accounts/passkey-button";
import { ProviderButtons } from "@/components/accounts/provider-buttons";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { signInAction, signInByProviderAction } from "@/lib/accounts/actions";
import { currentMember, waitingSession } from "@/lib/accounts/auth/session";
import { askForPasskeyAction, signInByPasskeyAction } from "@/lib/accounts/passkeys/actions";
import { sendsMail, waysToSignIn } from "@/lib/accounts/queries";
import { signInNotice } from "@/lib/accounts/sign-in-notice";
import { returnAddressIn, secondFactorAddress, signUpAddress } from "@/lib/http/return-address";

export const metadata: Metadata = { title: "Sign in", description: "Sign in to your plans and ratings." };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await searchParams;
  const next = returnAddressIn(query);
  if (query.error === undefined) {
    if (await currentMember()) redirect(next);
    if (await waitingSession()) redirect(secondFactorAddress(next));
  }

  const providers = waysToSignIn();
  const notice = signInNotice(query.error, query.way, providers);
  return (
    <Page width="form">
      <PageHeader title="Sign in" lead="Your ratings and plans are where you left them." />
      {notice && (
        <div role="alert" className="mb-5">
          <Callout tone="warn">{notice}</Callout>
        </div>
      )}
      {query.notice === "password-reset" && (
        <div role="status" className="mb-5">
          <Callout tone="met">Your new password is set. Sign in with it.</Callout>
        </div>
      )}
      <Card padding="wide">
        <SignInForm action={signInAction} next={next} />
        <ShowPasskey ask={askForPasskeyAction} send={signInByPasskeyAction} next={next}>
          Sign in with a passkey
        </ShowPasskey>
        <ProviderButtons providers={providers} action={signInByProviderAction} next={next} />
      </Card>
      <ul className="mt-6 flex flex-wrap justify-center gap-x-6 gap-y-2 text-sm">
        <li>
          <TextLink href="/forgot-password">Forgot your password?</TextLink>
        </li>
        {sendsMail() && (
          <li>
            <TextLink href="/sign-in/mail">Sign in by mail</TextLink>
          </li>
        )}
      </ul>
      <p className="mt-4 text-center text-muted text-sm">
        New here? <TextLink href={signUpAddress(next)}>Create an account</TextLink>
      </p>
    </Page>
  );
}
