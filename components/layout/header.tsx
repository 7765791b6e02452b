"use client";

import Link from "next/link";
import { AccountMenu } from "@/components/layout/account-menu";
import { AccountPanel, type AccountPanelProps } from "@/components/layout/account-panel";
import { ExploreMenu } from "@/components/layout/explore-menu";
import { HeaderNav } from "@/components/layout/header-nav";
import { Mark } from "@/components/layout/mark";
import { SearchOpener } from "@/components/layout/search-opener";
import { SignInLinks } from "@/components/layout/sign-in-links";
import type { Viewer } from "@/components/layout/viewer";

type HeaderProps = { viewer: Viewer } & Omit<AccountPanelProps, "email">;

/** Drawn by the browser too, from scripts that it keeps: sent as markup, the frame would come twice with every page. */
export function Header({ viewer, ...panel }: HeaderProps) {
  return (
    <header className="sticky top-0 z-30 border-line border-b bg-surface print:hidden">
      <div className="page-width flex h-14 items-center justify-between gap-2 sm:gap-4">
        <div className="flex items-center gap-3 lg:gap-6">
          <Link
            prefetch={false}
            href={viewer.kind === "member" ? "/dashboard" : "/"}
            className="inline-flex min-h-11 items-center gap-2.5 rounded-control font-semibold tracking-tight"
          >
            <Mark />
            <span className={nameLook[viewer.kind]}>Waypoint</span>
          </Link>
          <HeaderNav member={viewer.kind === "member"} />
        </div>
        <div className="flex items-center gap-0.5 sm:gap-1">
          <SearchOpener />
          <div className={viewer.kind === "member" ? undefined : "lg:hidden"}>
            <ExploreMenu />
          </div>
          {viewer.kind === "member" && (
            <AccountMenu name={viewer.name ?? viewer.email}>
              <AccountPanel email={viewer.email} {...panel} />
            </AccountMenu>
          )}
          {viewer.kind === "visitor" && <SignInLinks />}
          {viewer.kind === "offline" && <p className="text-muted text-sm">Database not reachable</p>}
        </div>
      </div>
    </header>
  );
}

/** The name gives way where buttons or places need the room. */
const nameLook: Record<Viewer["kind"], string | undefined> = {
  member: "sm:max-md:sr-only",
  visitor: "sr-only min-[26rem]:not-sr-only",
  offline: undefined,
};
