"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

/**
 * A part of a page where the button that was pressed may be gone once it has worked. The keyboard then goes on at the
 * first element in it that is marked `data-next`, or at the part itself, and not at the top of the page.
 */
export function KeepFocus({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const pressed = useRef<Element | null>(null);

  useEffect(() => {
    if (!pressed.current || pressed.current.isConnected) return;
    pressed.current = null;
    // A dialog that closes gives the focus back first.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const next = part.current?.querySelector<HTMLElement>("[data-next]") ?? part.current;
      next?.focus();
    });
  });

  function remember({ nativeEvent }: FormEvent) {
    pressed.current = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  }

  return (
    <div ref={part} tabIndex={-1} onSubmit={remember} className="min-w-0 outline-none">
      {children}
    </div>
  );
}
