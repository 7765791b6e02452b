"use client";

import { useBrowserTimeZone } from "@/components/accounts/use-browser-time-zone";

/** Sends the browser's time zone along with a form, so that a new account counts days as its owner does. */
export function TimeZoneHidden() {
  return <input type="hidden" name="timeZone" value={useBrowserTimeZone()} readOnly />;
}
