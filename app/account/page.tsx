import type { Metadata } from "next";
import { AddressSection } from "@/components/accounts/address-section";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { ConfirmFirst } from "@/components/accounts/confirm-first";
import { DeleteAccount } from "@/components/accounts/delete-account";
import { SecondFactorSection } from "@/components/accounts/second-factor-section";
import { SessionList } from "@/components/accounts/session-list";
import { SettingsForm } from "@/components/accounts/settings-form";
import { SignOutEverywhere } from "@/components/accounts/sign-out-everywhere";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import {
  changePasswordAction,
  changeSettingsAction,
  deleteAccountAction,
  endSessionAction,
  signOutEverywhereAction,
} from "@/lib/accounts/actions";
import {
  askToChangeAddressAction,
  askToConfirmAddressAction,
  giveUpAddressChangeAction,
} from "@/lib/accounts/address/actions";
import { requireSession } from "@/lib/accounts/auth/session";
import { ownPasskeys } from "@/lib/accounts/passkeys/queries";
import { accountPage } from "@/lib/accounts/queries";
import { secondFactorPage } from "@/lib/accounts/second-factor/queries";
import { timeZonesWith } from "@/lib/accounts/time-zones";

export const metadata: Metadata = {
  title: "Account",
  description: "Your name, time zone, password, and where you are signed in.",
};

export default async function AccountPage() {
  const session = await requireSession();
  const [account, secondFactor, passkeys] = await Promise.all([
    accountPage(session),
    secondFactorPage(session),
    ownPasskeys(session.member),
  ]);
  return (
    <Page width="narrow">
      <PageHeader title="Account" lead={account.email} />
      <Section
        title="About you"
        lead={
          <>
            Your hours a week and breaks are with <TextLink href="/time">your study time</TextLink>.
          </>
        }
      >
        <Card padding="wide">
          <SettingsForm account={account} timeZones={timeZonesWith(account.timeZone)} action={changeSettingsAction} />
        </Card>
      </Section>
      <Section id="address" title="E-mail">
        <AddressSection
          account={account}
          confirm={askToConfirmAddressAction}
          change={askToChangeAddressAction}
          giveUp={giveUpAddressChangeAction}
        />
      </Section>
      <Section
        title="Password"
        lead={
          account.hasPassword
            ? "A new password signs out every other browser."
            : "You have no password. With one you can sign in by your e-mail address too."
        }
      >
        <Card padding="wide">
          {account.hasPassword || account.isFresh ? (
            <ChangePasswordForm account={account} action={changePasswordAction} />
          ) : (
            <ConfirmFirst>To set a password, confirm first that it is you.</ConfirmFirst>
          )}
        </Card>
      </Section>
      <Section
        title="Safer ways to sign in"
        lead="A stolen password alone lets nobody in when signing in asks for a code from your phone as well. A passkey stands in for both."
      >
        <SecondFactorSection secondFactor={secondFactor} passkeys={passkeys.length} />
      </Section>
      <Section
        id="sessions"
        title="Where you are signed in"
        lead="A browser that nobody has used for 30 days is signed out by itself."
      >
        <SessionList sessions={account.sessions} end={endSessionAction} />
        <SignOutEverywhere action={signOutEverywhereAction} />
      </Section>
      <Section title="Your data" lead="What is stored about you: download it, or import ratings.">
        <div>
          <ButtonLink href="/account/data">See your data</ButtonLink>
        </div>
      </Section>
      <Section id="delete" title="Delete account" lead="Deletes everything Waypoint knows about you, at once.">
        {account.hasPassword || account.isFresh ? (
          <DeleteAccount account={account} action={deleteAccountAction} />
        ) : (
          <ConfirmFirst>To delete your account, confirm first that it is you.</ConfirmFirst>
        )}
      </Section>
    </Page>
  );
}
