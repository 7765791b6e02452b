import type { Metadata } from "next";
import { LinkProblemPage } from "@/components/accounts/link-problem-page";
import { OtherAccountPage } from "@/components/accounts/other-account-page";
import { ResetPasswordForm } from "@/components/accounts/reset-password-form";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { signOutAction } from "@/lib/accounts/actions";
import { resetPasswordAction } from "@/lib/accounts/links/actions";
import { openedLink } from "@/lib/accounts/links/queries";

export const metadata: Metadata = { title: "Set a new password", description: "By the link from a mail." };

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const opened = await openedLink((await searchParams).token, ["reset_password"]);
  if (opened.state === "problem") {
    return (
      <LinkProblemPage message={opened.message} again={{ href: "/forgot-password", label: "Ask for a new link" }} />
    );
  }
  if (opened.state === "other-account") return <OtherAccountPage email={opened.signedInAs} signOut={signOutAction} />;
  return (
    <Page width="form">
      <PageHeader title="Set a new password" lead={`For ${opened.email}. Every browser is signed out then.`} />
      <Card padding="wide">
        <ResetPasswordForm email={opened.email} token={opened.token} action={resetPasswordAction} />
      </Card>
      {!opened.isConfirmed && (
        <p className="mt-6 text-muted text-sm">
          This address was not confirmed yet. With the new password it is, and other ways to sign in that were set up
          before are removed.
        </p>
      )}
    </Page>
  );
}
