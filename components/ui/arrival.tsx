"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * A part of a page that addresses lead to by its id; whoever comes by one goes on in it, by keyboard and ear too. Where
 * an action leads to the page that it was sent from, another query tells one arrival from the last.
 */
export function Arrival({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const part = useRef<HTMLElement>(null);
  const query = useSearchParams().toString();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is another arrival
  useEffect(() => {
    const arrive = () => {
      if (location.hash === `#${id}`) part.current?.focus();
    };
    arrive();
    addEventListener("hashchange", arrive);
    return () => removeEventListener("hashchange", arrive);
  }, [id, query]);

  return (
    <section ref={part} id={id} tabIndex={-1} aria-label={label} className="min-w-0 scroll-mt-20 outline-none">
      {children}
    </section>
  );
}
