import type { ReactNode } from "react";

/** Parts of a page side by side where there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="mt-10 grid items-start gap-10 lg:grid-cols-2 [&>section]:mt-0">{children}</div>;
}
