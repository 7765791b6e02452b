import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

export type StartLink = { href: string; label: string };

type HeroProps = {
  start: StartLink;
  /** Stands beside the headline. */
  aside: ReactNode;
  hasExample: boolean;
};

/** What Waypoint is, in a headline and a sentence, with a plan to try beside it. */
export function Hero({ start, aside, hasExample }: HeroProps) {
  return (
    <section className="border-line border-b">
      <div className="page-width grid items-center gap-10 py-12 sm:py-20 lg:grid-cols-[1.05fr_1fr] lg:gap-16">
        <div className="flex flex-col items-start gap-5">
          <h1 className="font-semibold text-[2.125rem] leading-[1.1] tracking-[-0.03em] sm:text-5xl">
            A dated plan from the skills you have to the role you want
          </h1>
          <p className="max-w-xl text-base text-muted sm:text-lg leading-relaxed">
            Rate your skills, choose a role, and Waypoint shows what is missing, what to learn first and why, and the
            day you can apply.
          </p>
          <div className="mt-2 flex flex-wrap gap-3">
            <ButtonLink href={start.href} tone="primary" size="large">
              {start.label}
              <ArrowRight aria-hidden="true" />
            </ButtonLink>
            {hasExample && (
              <ButtonLink href="#example" size="large">
                See an example
              </ButtonLink>
            )}
          </div>
        </div>
        {aside}
      </div>
    </section>
  );
}
