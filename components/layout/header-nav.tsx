"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrent } from "@/components/layout/is-current";
import { memberLinks } from "@/components/layout/member-links";
import { NavPending } from "@/components/layout/nav-pending";

/** The places of a member, in the header where there is room. */
export function HeaderNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="hidden sm:block">
      <ul className="flex gap-1">
        {memberLinks.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent(href, path) ? "page" : undefined}
              className="relative inline-flex min-h-9 items-center rounded-control px-3 text-muted text-sm hover:bg-surface-sunken hover:text-ink aria-[current=page]:bg-surface-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {label}
              <NavPending />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
