import type { Metadata } from "next";
import { AgreeToChange } from "@/components/accounts/agree-to-change";
import { ChangeOutcomePage } from "@/components/accounts/change-outcome";
import { LinkProblemPage } from "@/components/accounts/link-problem-page";
import { OtherAccountPage } from "@/components/accounts/other-account-page";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { signOutAction } from "@/lib/accounts/actions";
import { agreeToAddressChangeAction, refuseAddressChangeAction } from "@/lib/accounts/address/actions";
import { changeOutcome } from "@/lib/accounts/address/change-outcome";
import { openedChange } from "@/lib/accounts/address/queries";

export const metadata: Metadata = { title: "Change of address", description: "By the link from a mail." };

export default async function ChangeAddressPage({ searchParams }: PageProps<"/change-address">) {
  const query = await searchParams;
  const outcome = changeOutcome.safeParse(query.outcome);
  if (outcome.success) return <ChangeOutcomePage outcome={outcome.data} />;
  const opened = await openedChange(query.token);
  if (opened.state === "problem") {
    return <LinkProblemPage message={opened.message} again={{ href: "/account", label: "Go to your account" }} />;
  }
  if (opened.state === "other-account") return <OtherAccountPage email={opened.signedInAs} signOut={signOutAction} />;
  return (
    <Page width="form">
      <PageHeader
        title={opened.end === "present" ? "Approve the change of address" : "Confirm the new address"}
        lead={
          opened.end === "present"
            ? `Your account is to use ${opened.newEmail} instead of ${opened.email}.`
            : `A Waypoint account is to use ${opened.newEmail} from now on.`
        }
      />
      <AgreeToChange
        end={opened.end}
        token={opened.token}
        agree={agreeToAddressChangeAction}
        refuse={refuseAddressChangeAction}
      />
    </Page>
  );
}
