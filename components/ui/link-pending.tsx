"use client";

import { useLinkStatus } from "next/link";
import { Spinner } from "@/components/ui/spinner";

/** Turns within a link while the page that it leads to is on its way. */
export function LinkPending() {
  return useLinkStatus().pending ? <Spinner /> : null;
}
