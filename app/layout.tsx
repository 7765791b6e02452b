import "./globals.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { PhoneNav } from "@/components/layout/phone-nav";
import { RefreshOnReturn } from "@/components/layout/refresh-on-return";
import type { Viewer } from "@/components/layout/viewer";
import { Announcer } from "@/components/ui/announcer";
import { signOutAction } from "@/lib/accounts/actions";
import { currentMember } from "@/lib/accounts/auth/session";
import { databaseFailure } from "@/lib/database-failures";
import { appUrl } from "@/lib/http/app-url";
import { currentRequest } from "@/lib/http/current-request";
import { themeCookie, themeOf } from "@/lib/http/theme";
import { logError } from "@/lib/log/log-error";
import { chooseTheme } from "./choose-theme";
import { fontVariables } from "./fonts";

/** Asked for while Waypoint runs, since its address is not known when it is built. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: appUrl(),
    title: { default: "Waypoint · A dated plan to your next role", template: "%s · Waypoint" },
    description: "See which skills your next role needs, what you are missing, and a dated plan that gets you there.",
    applicationName: "Waypoint",
    alternates: { canonical: "./" }, // the page's own path, without its query
    openGraph: { type: "website", siteName: "Waypoint", locale: "en_GB" }, // title and text are each page's own
    twitter: { card: "summary_large_image" },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get("content-security-policy"); // asking makes every page dynamic, as a nonce needs
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const viewer = await currentViewer();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme} className={fontVariables}>
      <body className="isolate flex flex-col font-sans">
        <CSPProvider nonce={nonceOf(policy)}>
          <RefreshOnReturn />
          <a
            href="#content"
            className="sr-only z-50 rounded-control bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
          >
            Skip to the content
          </a>
          <Header viewer={viewer} theme={theme} chooseTheme={chooseTheme} signOut={signOutAction} />
          <main id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <Announcer />
          <Footer viewer={viewer} theme={theme} chooseTheme={chooseTheme} signOut={signOutAction} />
          {viewer.kind === "member" && (
            <>
              <div className="h-14 sm:hidden" aria-hidden="true" />
              <PhoneNav />
            </>
          )}
        </CSPProvider>
      </body>
    </html>
  );
}

/** The nonce that `proxy.ts` drew for this page. */
function nonceOf(policy: string | null): string | undefined {
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}

/** The frame stands also when the database does not; what the page makes of that is told by `error.tsx`. */
async function currentViewer(): Promise<Viewer> {
  try {
    const member = await currentMember();
    return member ? { kind: "member", name: member.name, email: member.email } : { kind: "visitor" };
  } catch (error) {
    if (!databaseFailure(error)) throw error;
    logError(error, await currentRequest("GET"), "page without its viewer");
    return { kind: "offline" };
  }
}
