"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks for the page anew when the browser shows it from its memory: whoever looked at it may have signed in or out since. */
export function RefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const refresh = ({ persisted }: PageTransitionEvent) => persisted && router.refresh();
    addEventListener("pageshow", refresh);
    return () => removeEventListener("pageshow", refresh);
  }, [router]);
  return null;
}
