import clsx from "clsx";
import type { ReactNode } from "react";

/** The space of a page between header and footer; `narrow` for forms and reading. */
export function Page({ children, width = "wide" }: { children: ReactNode; width?: "wide" | "narrow" | "form" }) {
  return (
    <div className="page-width py-8 sm:py-12">
      <div className={clsx("mx-auto w-full", width === "narrow" && "max-w-3xl", width === "form" && "max-w-md")}>
        {children}
      </div>
    </div>
  );
}
