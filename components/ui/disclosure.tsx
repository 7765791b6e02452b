import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

export type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  /** Whether it is open to begin with. */
  open?: boolean;
  id?: string;
};

/** More on a matter, for those who ask for it. Needs no script. */
export function Disclosure({ summary, children, open, id }: DisclosureProps) {
  return (
    <details id={id} open={open} className="group/disclosure min-w-0">
      <summary className="inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-control py-1 pr-2 font-medium text-accent text-sm hover:text-accent-strong">
        <ChevronRight
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90"
          aria-hidden="true"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
