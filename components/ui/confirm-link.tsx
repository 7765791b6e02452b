"use client";

import { usePathname } from "next/navigation";
import { TextLink } from "@/components/ui/text-link";

/** Leads to where people show again who they are, and from there back to this page. */
export function ConfirmLink() {
  return (
    <TextLink href={`/account/confirm?next=${encodeURIComponent(usePathname())}`}>Confirm that it is you</TextLink>
  );
}
