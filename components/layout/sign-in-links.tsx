"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { afterSigningIn } from "@/components/layout/after-signing-in";
import { ButtonLink } from "@/components/ui/button";

/** The ways in, which lead back to the page where the visitor is. */
export function SignInLinks() {
  const query = afterSigningIn(usePathname(), useSearchParams());
  return (
    <>
      <ButtonLink href={`/sign-in${query}`} tone="plain" size="small">
        Sign in
      </ButtonLink>
      <ButtonLink href={`/sign-up${query}`} tone="primary" size="small">
        Sign up
      </ButtonLink>
    </>
  );
}
