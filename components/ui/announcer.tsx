"use client";

import { useSyncExternalStore } from "react";

/** `time` tells two sayings of the same words apart. */
type Said = { readonly text: string; readonly time: number };

const nothing: Said = { text: "", time: 0 };
let said = nothing;
const listeners = new Set<() => void>();

/** Has screen readers say it, wherever it comes from: the part of the page that it is about may be gone by then. */
export function announce(text: string): void {
  said = { text, time: said.time + 1 };
  for (const listener of listeners) listener();
}

/** The one place on a page that is read out when something was done. */
export function Announcer() {
  const { text, time } = useSyncExternalStore(
    listen,
    () => said,
    () => nothing,
  );
  return (
    <p role="status" className="sr-only">
      <span key={time}>{text}</span>
    </p>
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
