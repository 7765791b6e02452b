import { appUrl } from "@/lib/http/app-url";

/** Whom passkeys are made for: the address that people use. One that was made for another host works no more. */
export function relyingParty() {
  const { hostname, origin } = appUrl();
  return { name: "Waypoint", id: hostname, origin };
}

/** The device is to check its owner, by finger, face or PIN: so a passkey counts as both factors. */
export const userVerification = "required";

/** EdDSA, ES256 and RS256, by their COSE numbers. */
export const algorithms = [-8, -7, -257];
