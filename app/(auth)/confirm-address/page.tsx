import type { Metadata } from "next";
import { LinkButtonForm } from "@/components/accounts/link-button-form";
import { LinkProblemPage } from "@/components/accounts/link-problem-page";
import { OtherAccountPage } from "@/components/accounts/other-account-page";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { signOutAction } from "@/lib/accounts/actions";
import { confirmAddressAction } from "@/lib/accounts/address/actions";
import { currentMember } from "@/lib/accounts/auth/session";
import { openedLink } from "@/lib/accounts/links/queries";
import { signInAddress } from "@/lib/http/return-address";

export const metadata: Metadata = { title: "Confirm your address", description: "By the link from a mail." };

export default async function ConfirmAddressPage({ searchParams }: PageProps<"/confirm-address">) {
  const opened = await openedLink((await searchParams).token, ["confirm_address"]);
  if (opened.state === "problem") {
    return <LinkProblemPage message={opened.message} again={{ href: "/account", label: "Go to your account" }} />;
  }
  if (opened.state === "other-account") return <OtherAccountPage email={opened.signedInAs} signOut={signOutAction} />;
  const here = `/confirm-address?${new URLSearchParams({ token: opened.token })}`;
  return (
    <Page width="form">
      <PageHeader title="Confirm your address" lead={`Press the button to confirm that ${opened.email} is yours.`} />
      <Card padding="wide">
        {(await currentMember()) ? (
          <LinkButtonForm token={opened.token} action={confirmAddressAction}>
            Confirm
          </LinkButtonForm>
        ) : (
          <div className="flex flex-col gap-4">
            <p>Sign in to this account first: so we know that the one who made it also reads its mail.</p>
            <ButtonLink tone="primary" wide href={signInAddress(here)}>
              Sign in
            </ButtonLink>
          </div>
        )}
      </Card>
    </Page>
  );
}
