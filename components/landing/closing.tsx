import { ArrowRight } from "lucide-react";
import type { StartLink } from "@/components/landing/hero";
import { ButtonLink } from "@/components/ui/button";

/** The invitation at the end of the page. */
export function Closing({ start }: { start: StartLink }) {
  return (
    <section className="border-line border-t">
      <div className="page-width flex flex-col items-center gap-5 py-16 text-center sm:py-24">
        <h2 className="max-w-xl font-semibold text-2xl tracking-tight sm:text-3xl">
          Find out how far it is, and what comes first
        </h2>
        <ButtonLink href={start.href} tone="primary" size="large">
          {start.label}
          <ArrowRight aria-hidden="true" />
        </ButtonLink>
      </div>
    </section>
  );
}
