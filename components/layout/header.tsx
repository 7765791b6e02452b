import Link from "next/link";
import { AccountMenu } from "@/components/layout/account-menu";
import { AccountPanel, type AccountPanelProps } from "@/components/layout/account-panel";
import { HeaderNav } from "@/components/layout/header-nav";
import { Mark } from "@/components/layout/mark";
import type { Viewer } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button";

export type HeaderProps = { viewer: Viewer } & Omit<AccountPanelProps, "email">;

export function Header({ viewer, ...panel }: HeaderProps) {
  return (
    <header className="sticky top-0 z-30 border-line border-b bg-surface print:hidden">
      <div className="page-width flex h-14 items-center justify-between gap-4">
        <div className="flex items-center gap-6">
          <Link
            href={viewer.kind === "member" ? "/dashboard" : "/"}
            className="inline-flex min-h-11 items-center gap-2.5 rounded-control font-semibold tracking-tight"
          >
            <Mark />
            Waypoint
          </Link>
          {viewer.kind === "member" && <HeaderNav />}
        </div>
        {viewer.kind === "member" && (
          <AccountMenu name={viewer.name ?? viewer.email}>
            <AccountPanel email={viewer.email} {...panel} />
          </AccountMenu>
        )}
        {viewer.kind === "visitor" && (
          <div className="flex items-center gap-1 sm:gap-2">
            <ButtonLink href="/sign-in" tone="plain" size="small">
              Sign in
            </ButtonLink>
            <ButtonLink href="/sign-up" tone="primary" size="small">
              Start
            </ButtonLink>
          </div>
        )}
        {viewer.kind === "offline" && <p className="text-muted text-sm">Database not reachable</p>}
      </div>
    </header>
  );
}
