import type { Metadata } from "next";
import { ConfirmFirst } from "@/components/accounts/confirm-first";
import { RenewRecoveryCodes, TurnOffSecondFactor } from "@/components/accounts/second-factor-on";
import { codesLeft } from "@/components/accounts/second-factor-section";
import { BeginSetUp, FinishSetUp } from "@/components/accounts/second-factor-set-up";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireSession } from "@/lib/accounts/auth/session";
import {
  beginSetUpAction,
  enableSecondFactorAction,
  renewRecoveryCodesAction,
  turnOffSecondFactorAction,
} from "@/lib/accounts/second-factor/actions";
import { secondFactorPage } from "@/lib/accounts/second-factor/queries";
import { isFresh } from "@/lib/accounts/sessions/fresh";
import { safeReturnAddress } from "@/lib/http/return-address";

export const metadata: Metadata = {
  title: "Authenticator app",
  description: "A code from an app on your phone, asked for when you sign in.",
};

const here = "/account/second-factor";

export default async function SecondFactorPage({ searchParams }: PageProps<"/account/second-factor">) {
  const { used, next } = await searchParams;
  const session = await requireSession();
  const secondFactor = await secondFactorPage(session);
  const isOn = secondFactor.kind === "on";
  const mayChange = isFresh(session);
  return (
    <Page width="narrow">
      <PageHeader
        above={<Breadcrumbs items={[{ label: "Account", href: "/account" }]} />}
        title="Authenticator app"
        lead={
          isOn
            ? `On since ${secondFactor.since.replace(/^on /, "")}: signing in asks for a code from your app as well.`
            : "Signing in then asks for a code from an app on your phone as well, so a stolen password alone lets nobody in."
        }
      />
      {used === "recovery-code" && isOn && (
        <div role="status" className="mb-5 flex flex-col items-start gap-4">
          <Callout tone={secondFactor.recoveryCodesLeft < 4 ? "warn" : "info"} title="You are signed in.">
            The recovery code that you used is gone. {codesLeft(secondFactor.recoveryCodesLeft)} If you have lost your
            app, turn codes off here and set up a new one.
          </Callout>
          <ButtonLink href={safeReturnAddress(next)} tone="primary">
            Continue
          </ButtonLink>
        </div>
      )}
      {!isOn && !mayChange && <ConfirmFirst next={here}>To set up an app, confirm first that it is you.</ConfirmFirst>}
      {mayChange && secondFactor.kind === "off" && <BeginSetUp action={beginSetUpAction} />}
      <FinishSetUp begun={secondFactor.kind === "begun" ? secondFactor : null} action={enableSecondFactorAction} />
      {isOn && (
        <>
          <Section title="Recovery codes" lead={codesLeft(secondFactor.recoveryCodesLeft)}>
            {mayChange && <RenewRecoveryCodes action={renewRecoveryCodesAction} />}
          </Section>
          {mayChange ? (
            <Section title="Turn codes off" lead="Then your password, or a link in a mail to you, is enough again.">
              <TurnOffSecondFactor action={turnOffSecondFactorAction} />
            </Section>
          ) : (
            <div className="mt-6">
              <ConfirmFirst next={here}>To change any of this, confirm first that it is you.</ConfirmFirst>
            </div>
          )}
        </>
      )}
    </Page>
  );
}
