import type { Metadata } from "next";
import { LinkButtonForm } from "@/components/accounts/link-button-form";
import { LinkProblemPage } from "@/components/accounts/link-problem-page";
import { OtherAccountPage } from "@/components/accounts/other-account-page";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { signOutAction } from "@/lib/accounts/actions";
import { signInByLinkAction } from "@/lib/accounts/links/actions";
import { openedLink } from "@/lib/accounts/links/queries";

export const metadata: Metadata = { title: "Sign in", description: "By the link from a mail." };

export default async function SignInLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const opened = await openedLink((await searchParams).token, ["sign_in"]);
  if (opened.state === "problem") {
    return <LinkProblemPage message={opened.message} again={{ href: "/sign-in/mail", label: "Ask for a new link" }} />;
  }
  if (opened.state === "other-account") return <OtherAccountPage email={opened.signedInAs} signOut={signOutAction} />;
  return (
    <Page width="form">
      <PageHeader title="Sign in" lead={`Press the button to sign in as ${opened.email}.`} />
      <Card padding="wide">
        <LinkButtonForm token={opened.token} action={signInByLinkAction}>
          Sign in
        </LinkButtonForm>
      </Card>
      {!opened.isConfirmed && (
        <p className="mt-6 text-muted text-sm">
          This address was not confirmed yet. Signing in this way confirms it, and removes the password and other ways
          to sign in that were set up before, since someone else could have done it. You can set a new password on your
          account page.
        </p>
      )}
    </Page>
  );
}
