import type { Metadata } from "next";
import { ConfirmFirst } from "@/components/accounts/confirm-first";
import { AddPasskey } from "@/components/accounts/passkey-button";
import { PasskeyList } from "@/components/accounts/passkey-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireSession } from "@/lib/accounts/auth/session";
import {
  addPasskeyAction,
  askForNewPasskeyAction,
  removePasskeyAction,
  renamePasskeyAction,
} from "@/lib/accounts/passkeys/actions";
import { ownPasskeys } from "@/lib/accounts/passkeys/queries";
import { isFresh } from "@/lib/accounts/sessions/fresh";

export const metadata: Metadata = {
  title: "Passkeys",
  description: "Sign in with the fingerprint, face or PIN of your device.",
};

export default async function PasskeysPage() {
  const session = await requireSession();
  const passkeys = await ownPasskeys(session.member);
  const mayChange = isFresh(session);
  return (
    <Page width="narrow">
      <PageHeader
        above={<Breadcrumbs items={[{ label: "Account", href: "/account" }]} />}
        title="Passkeys"
        lead="Sign in with the fingerprint, face or PIN of your device, or with a security key. There is no password to type, and no code is asked for besides."
      />
      <div className="flex flex-col gap-6">
        <PasskeyList passkeys={passkeys} rename={renamePasskeyAction} remove={mayChange ? removePasskeyAction : null} />
        {mayChange ? (
          <AddPasskey ask={askForNewPasskeyAction} send={addPasskeyAction} />
        ) : (
          <ConfirmFirst next="/account/passkeys">
            To add or remove a passkey, confirm first that it is you.
          </ConfirmFirst>
        )}
      </div>
    </Page>
  );
}
