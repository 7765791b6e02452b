import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ShowPasskey } from "@/components/accounts/passkey-button";
import { CodeForm, RecoveryCodeForm } from "@/components/accounts/second-factor-forms";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { signOutAction } from "@/lib/accounts/actions";
import { currentMember, waitingSession } from "@/lib/accounts/auth/session";
import { askForPasskeyAction, signInByPasskeyAction } from "@/lib/accounts/passkeys/actions";
import { takeCodeAction, takeRecoveryCodeAction } from "@/lib/accounts/second-factor/actions";
import { waitedTooLong } from "@/lib/accounts/sign-in-notice";
import { returnAddressIn } from "@/lib/http/return-address";

export const metadata: Metadata = { title: "Enter your code", description: "The second step of signing in." };

export default async function SecondFactorSignInPage({ searchParams }: PageProps<"/sign-in/second-factor">) {
  const next = returnAddressIn(await searchParams);
  const waiting = await waitingSession();
  if (!waiting) {
    redirect((await currentMember()) ? next : `/sign-in?${new URLSearchParams({ error: waitedTooLong, next })}`);
  }

  return (
    <Page width="form">
      <PageHeader
        title="Enter your code"
        lead={`Open your authenticator app and type the code that it shows for Waypoint, ${waiting.email}.`}
      />
      <Card padding="wide">
        <CodeForm action={takeCodeAction} next={next} />
        <ShowPasskey ask={askForPasskeyAction} send={signInByPasskeyAction} next={next}>
          Use a passkey instead
        </ShowPasskey>
        <div className="mt-6 border-line border-t pt-4">
          <RecoveryCodeForm action={takeRecoveryCodeAction} next={next} />
        </div>
      </Card>
      <form action={signOutAction} className="mt-6 flex justify-center">
        <Button type="submit" tone="plain">
          Cancel
        </Button>
      </form>
    </Page>
  );
}
