"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A part of a page that addresses lead to by its id; whoever comes by one goes on in it, by keyboard and ear too. */
export function Arrival({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const part = useRef<HTMLElement>(null);

  useEffect(() => {
    const arrive = () => {
      if (location.hash === `#${id}`) part.current?.focus();
    };
    arrive();
    addEventListener("hashchange", arrive);
    return () => removeEventListener("hashchange", arrive);
  }, [id]);

  return (
    <section ref={part} id={id} tabIndex={-1} aria-label={label} className="min-w-0 scroll-mt-20 outline-none">
      {children}
    </section>
  );
}
