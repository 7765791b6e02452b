import clsx from "clsx";
import Link from "next/link";
import { tabListLook, tabLook } from "@/components/ui/tab-look";

type LinkTab = { href: string; label: string; current: boolean };

/** Views of one thing that each have an address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className={clsx(tabListLook, "print:hidden")}>
      {tabs.map((tab) => (
        <Link
          prefetch={false}
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={tabLook}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
