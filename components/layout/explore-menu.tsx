"use client";

import { ChevronDown, Compass } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, useRef } from "react";
import { exploreLinks } from "@/components/layout/explore-links";
import { isCurrent } from "@/components/layout/is-current";
import { useCloseOutside } from "@/components/layout/use-close-outside";

/** Opens on the places to look around in; opens without script too, and closes on Escape, a click elsewhere, a new page. */
export function ExploreMenu() {
  const path = usePathname();
  const menu = useRef<HTMLDetailsElement>(null);

  useCloseOutside(menu, () => menu.current?.removeAttribute("open"));

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  }

  return (
    <details key={path} ref={menu} onKeyDown={closeOnEscape} className="relative">
      <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-muted text-sm hover:bg-surface-sunken hover:text-ink sm:min-h-9">
        <Compass className="size-4.5" aria-hidden="true" />
        <span className="sr-only lg:not-sr-only">Explore</span>
        <ChevronDown className="size-3.5" aria-hidden="true" />
      </summary>
      <nav
        aria-label="Explore"
        className="absolute right-0 z-40 mt-1.5 w-48 rounded-card border border-line bg-surface-raised p-2 shadow-floating"
      >
        <ul>
          {exploreLinks.map(({ href, label }) => (
            <li key={href}>
              <Link
                prefetch={false}
                href={href}
                aria-current={isCurrent(href, path) ? "page" : undefined}
                className="flex min-h-10 items-center rounded-control px-2 text-sm hover:bg-surface-sunken aria-[current=page]:font-medium aria-[current=page]:text-accent"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
