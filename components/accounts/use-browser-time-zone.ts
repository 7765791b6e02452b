"use client";

import { useSyncExternalStore } from "react";

/** The time zone that the browser is set to; empty on the server and until the page has come alive. */
export function useBrowserTimeZone(): string {
  return useSyncExternalStore(neverChanges, browserTimeZone, () => "");
}

const neverChanges = () => () => {};

const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
