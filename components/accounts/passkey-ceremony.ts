import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser";
import type { ActionState, FormAction } from "@/lib/http/form-action";
import { type Failure, fail } from "@/lib/result";

/** Has the browser make a passkey by what `ask` gives, and sends it. */
export function makingPasskey<T>(
  ask: FormAction<PublicKeyCredentialCreationOptionsJSON>,
  send: FormAction<T>,
): FormAction<T> {
  return answering(ask, (optionsJSON) => startRegistration({ optionsJSON }), send);
}

/** Has a passkey sign what `ask` gives, and sends that. */
export function showingPasskey<T>(
  ask: FormAction<PublicKeyCredentialRequestOptionsJSON>,
  send: FormAction<T>,
): FormAction<T> {
  return answering(ask, (optionsJSON) => startAuthentication({ optionsJSON }), send);
}

function answering<O, T>(
  ask: FormAction<O>,
  answer: (options: O) => Promise<object>,
  send: FormAction<T>,
): FormAction<T> {
  return async (last, form): Promise<ActionState<T>> => {
    const options = await ask(null, new FormData());
    if (!options?.ok) return options;
    try {
      form.set("credential", JSON.stringify(await answer(options.value)));
    } catch (error) {
      return fail(whyNot(error));
    }
    return send(last, form);
  };
}

/** What went wrong between browser, device and person, in words; browsers tell cancelling and waiting too long alike. */
function whyNot(error: unknown): Failure {
  const code = error instanceof WebAuthnError ? error.code : "";
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return cancelled;
  return whyByCode[code] ?? notPossible;
}

const cancelled = {
  kind: "cancelled",
  message: "No passkey was used: it was cancelled, took too long, or this device has none for Waypoint. Try again.",
};

const wrongAddress = {
  kind: "wrong-address",
  message: "Passkeys do not work at this address. Open Waypoint at its own address, as in the mails that it sends.",
};

const notVerifying = {
  kind: "not-verifying",
  message: "This device cannot keep a passkey that asks for your fingerprint, face or PIN. Use another device.",
};

const notPossible = {
  kind: "not-possible",
  message: "Your browser or device could not do this. Try again, or use another one.",
};

const whyByCode: Readonly<Record<string, Failure>> = {
  ERROR_CEREMONY_ABORTED: cancelled,
  ERROR_INVALID_DOMAIN: wrongAddress,
  ERROR_INVALID_RP_ID: wrongAddress,
  ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT: notVerifying,
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT: notVerifying,
  ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG: notVerifying,
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: {
    kind: "added-already",
    message: "This device has a passkey of your account already.",
  },
};
