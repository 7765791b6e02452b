"use client";

import { LayoutDashboard, ListChecks, type LucideIcon, Route, Scale } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { isCurrent } from "@/components/layout/is-current";
import { type MemberLink, memberLinks } from "@/components/layout/member-links";
import { NavPending } from "@/components/layout/nav-pending";

/** The places of a member, within the thumb's reach on a phone. */
export function PhoneNav() {
  const path = usePathname();
  return (
    <nav
      aria-label="Main, at the bottom"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface-raised pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      <ul className="grid grid-cols-4">
        {memberLinks.map(({ href, label }) => {
          const Icon = icons[href];
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isCurrent(href, path) ? "page" : undefined}
                className="-outline-offset-2 relative flex min-h-14 flex-col items-center justify-center gap-0.5 border-transparent border-t-2 text-muted text-xs aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-accent"
              >
                <Icon className="size-5" aria-hidden="true" />
                <span>{label}</span>
                <NavPending />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const icons: Record<MemberLink["href"], LucideIcon> = {
  "/dashboard": LayoutDashboard,
  "/profile": ListChecks,
  "/gap": Scale,
  "/plans": Route,
};
