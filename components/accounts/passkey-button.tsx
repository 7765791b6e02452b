"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { useMemo } from "react";
import { makingPasskey, showingPasskey } from "@/components/accounts/passkey-ceremony";
import { PasskeySupport } from "@/components/accounts/passkey-support";
import { ActionForm } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/http/form-action";

type ShowPasskeyProps = {
  ask: FormAction<PublicKeyCredentialRequestOptionsJSON>;
  send: FormAction<unknown>;
  /** The page to go to afterwards. */
  next: string;
  children: string;
};

/** Signs in, or confirms who it is, by a passkey; not there where the browser knows none. */
export function ShowPasskey({ ask, send, next, children }: ShowPasskeyProps) {
  const action = useMemo(() => showingPasskey(ask, send), [ask, send]);
  return (
    <PasskeySupport>
      <div className="mt-3">
        <ActionForm action={action} layout="tight">
          <HiddenFields values={{ next }} />
          <SubmitButton tone="quiet" wide>
            {children}
          </SubmitButton>
          <FormMessage />
        </ActionForm>
      </div>
    </PasskeySupport>
  );
}

type AddPasskeyProps = {
  ask: FormAction<PublicKeyCredentialCreationOptionsJSON>;
  send: FormAction<unknown>;
};

/** Makes a passkey on this device and adds it to the account. */
export function AddPasskey({ ask, send }: AddPasskeyProps) {
  const action = useMemo(() => makingPasskey(ask, send), [ask, send]);
  return (
    <PasskeySupport
      otherwise={
        <span className="text-muted text-sm">To add a passkey, use a browser that knows them and allows scripts.</span>
      }
    >
      <ActionForm action={action} layout="tight">
        <div>
          <SubmitButton>Add a passkey</SubmitButton>
        </div>
        <FormMessage done="The passkey is added. You can give it a name that tells you where it is." />
      </ActionForm>
    </PasskeySupport>
  );
}
