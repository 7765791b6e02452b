"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { type ReactNode, useSyncExternalStore } from "react";
import { WithoutScript } from "@/components/ui/scripting";

type PasskeySupportProps = {
  children: ReactNode;
  /** What stands in their place where the browser knows no passkeys, or allows no script to ask it. */
  otherwise?: ReactNode;
};

/** What is shown only where the browser knows passkeys, which takes a script to find out. */
export function PasskeySupport({ children, otherwise }: PasskeySupportProps) {
  const supported = useSyncExternalStore<boolean | null>(never, browserSupportsWebAuthn, unknown);
  if (supported === null) return otherwise && <WithoutScript>{otherwise}</WithoutScript>;
  return supported ? children : otherwise;
}

const never = () => () => {};
const unknown = () => null;
