"use client";

import { ChevronDown, CircleUser } from "lucide-react";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useCloseOutside } from "@/components/layout/use-close-outside";

/** Opens on what the member can do with the account; closes on Escape, a click elsewhere, or a new page. */
export function AccountMenu({ name, children }: { name: string; children: ReactNode }) {
  const path = usePathname();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = openedAt === path;
  useCloseOutside(menu, () => setOpenedAt(null));

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !isOpen) return;
    setOpenedAt(null);
    opener.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever in the menu the focus is
    <div ref={menu} onKeyDown={closeOnEscape} className="relative noscript:hidden">
      <button
        ref={opener}
        type="button"
        aria-label={`Account of ${name}`}
        aria-expanded={isOpen}
        onClick={() => setOpenedAt(isOpen ? null : path)}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-muted text-sm hover:bg-surface-sunken hover:text-ink sm:min-h-9"
      >
        <CircleUser className="size-5" aria-hidden="true" />
        <span className="hidden max-w-40 truncate lg:inline">{name}</span>
        <ChevronDown className="size-3.5" aria-hidden="true" />
      </button>
      {isOpen && (
        <section
          aria-label="Account"
          className="absolute right-0 z-40 mt-1.5 w-64 rounded-card border border-line bg-surface-raised p-2 shadow-floating"
        >
          {children}
        </section>
      )}
    </div>
  );
}
