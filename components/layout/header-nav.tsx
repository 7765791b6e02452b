"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { exploreLinks } from "@/components/layout/explore-links";
import { isCurrent } from "@/components/layout/is-current";
import { memberLinks } from "@/components/layout/member-links";
import { NavPending } from "@/components/layout/nav-pending";

/** The places in the header where there is room: a member's own, or those where a visitor looks around. */
export function HeaderNav({ member }: { member: boolean }) {
  const path = usePathname();
  const links: readonly { href: string; label: string }[] = member ? memberLinks : exploreLinks;
  return (
    <nav aria-label="Main" className={member ? "hidden sm:block" : "hidden lg:block"}>
      <ul className="flex gap-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link
              prefetch={member ? null : false}
              href={href}
              aria-current={isCurrent(href, path) ? "page" : undefined}
              className="relative inline-flex min-h-9 items-center rounded-control px-2 text-muted lg:px-3 text-sm hover:bg-surface-sunken hover:text-ink aria-[current=page]:bg-surface-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              <span>{label}</span>
              <NavPending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
