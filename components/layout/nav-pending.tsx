"use client";

import { useLinkStatus } from "next/link";

/** A line below the link while the page that it leads to is on its way. */
export function NavPending() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span aria-hidden="true" className="absolute inset-x-3 bottom-0.5 h-0.5 animate-pulse rounded-full bg-accent" />
  );
}
