import { NewRecoveryCodes } from "@/components/accounts/new-recovery-codes";
import { OneTimeCodeField } from "@/components/accounts/one-time-code-field";
import { QrCode } from "@/components/accounts/qr-code";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

/** Begins the set-up of an authenticator app. */
export function BeginSetUp({ action }: { action: FormAction<unknown> }) {
  return (
    <Card padding="wide">
      <ActionForm action={action} at="/account/second-factor">
        <p className="text-muted text-sm">
          You need an authenticator app, such as the password manager on your phone, Google Authenticator or Aegis. When
          you sign in, it shows six digits that change every 30 seconds.
        </p>
        <FormMessage />
        <div>
          <SubmitButton>Set up an app</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

type FinishSetUpProps = {
  /** What the app is to take over; null once it has, when the form only shows the recovery codes that it got. */
  begun: { readonly uri: string; readonly key: string } | null;
  action: FormAction<unknown>;
};

/** Shows the key and asks for the first code; once that was right, shows the recovery codes in its place. */
export function FinishSetUp({ begun, action }: FinishSetUpProps) {
  return (
    <ActionForm action={action} at="/account/second-factor" aria-label="Set up an app">
      <NewRecoveryCodes>
        {begun && (
          <Card padding="wide">
            <div className="flex flex-col gap-5">
              <p>1. Scan this with your authenticator app.</p>
              <QrCode text={begun.uri} label="QR code with the key for your app" />
              <p className="text-sm">
                <span className="text-muted">On this device, or without a camera, type this key into the app: </span>
                <span className="break-words font-mono">{begun.key}</span>
              </p>
              <OneTimeCodeField label="2. Type the code that it shows" />
              <p className="text-muted text-sm">Turning it on signs out every other browser.</p>
              <FormMessage />
              <div className="flex flex-wrap gap-3">
                <SubmitButton>Turn on</SubmitButton>
                <ButtonLink href="/account" tone="plain">
                  Not now
                </ButtonLink>
              </div>
            </div>
          </Card>
        )}
      </NewRecoveryCodes>
    </ActionForm>
  );
}
