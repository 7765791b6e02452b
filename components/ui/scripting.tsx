import type { ReactNode } from "react";

/** What stands in for a script where there is none. */
export function WithoutScript({ children }: { children: ReactNode }) {
  return <span className="hidden noscript:contents">{children}</span>;
}

/** What only a script makes work. */
export function WithScript({ children }: { children: ReactNode }) {
  return <span className="contents noscript:hidden">{children}</span>;
}
