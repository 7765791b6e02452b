"use client";

import Link from "next/link";
import { exploreLinks } from "@/components/layout/explore-links";
import { ThemeChoice, type ThemeChoiceProps } from "@/components/layout/theme-choice";
import type { Viewer } from "@/components/layout/viewer";
import { WithoutScript } from "@/components/ui/scripting";

const tryLink = { href: "/try", label: "Try a plan" };
const mapLink = { href: "/skills/map", label: "Map of skills" };

type FooterProps = {
  viewer: Viewer;
  theme: ThemeChoiceProps["theme"];
  chooseTheme: ThemeChoiceProps["action"];
  signOut: () => Promise<void>;
};

/** As `Header`, drawn by the browser too. */
export function Footer({ viewer, theme, chooseTheme, signOut }: FooterProps) {
  return (
    <footer className="border-line border-t print:hidden">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-4 py-6 text-muted text-sm">
        <nav aria-label="Explore, at the end">
          <ul className="flex flex-wrap gap-x-5">
            {[...(viewer.kind === "visitor" ? [tryLink] : []), ...exploreLinks, mapLink].map(({ href, label }) => (
              <li key={href}>
                <Link
                  prefetch={false}
                  href={href}
                  className="inline-block rounded-control py-2 hover:text-ink hover:underline"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p>Waypoint. Free software under the MIT licence.</p>
        <div className="flex items-center gap-5">
          {viewer.kind === "member" && (
            <>
              <Link prefetch={false} href="/account" className="rounded-control py-2 hover:text-ink hover:underline">
                Account
              </Link>
              <WithoutScript>
                <form action={signOut}>
                  <button type="submit" className="rounded-control py-2 hover:text-ink hover:underline">
                    Sign out
                  </button>
                </form>
              </WithoutScript>
            </>
          )}
          <ThemeChoice theme={theme} action={chooseTheme} />
        </div>
      </div>
    </footer>
  );
}
