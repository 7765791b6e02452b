"use client";

import { Popover } from "@base-ui/react/popover";
import { ChevronDown, CircleUser } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";

/** Opens on what the member can do with the account; closes on Escape, a click elsewhere, or a new page. */
export function AccountMenu({ name, children }: { name: string; children: ReactNode }) {
  const path = usePathname();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  return (
    <Popover.Root open={openedAt === path} onOpenChange={(open) => setOpenedAt(open ? path : null)}>
      <Popover.Trigger
        aria-label={`Account of ${name}`}
        className="inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-muted text-sm hover:bg-surface-sunken hover:text-ink sm:min-h-9 noscript:hidden"
      >
        <CircleUser className="size-5" aria-hidden="true" />
        <span className="hidden max-w-40 truncate lg:inline">{name}</span>
        <ChevronDown className="size-3.5" aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={6} collisionPadding={12} className="z-40">
          <Popover.Popup
            aria-label="Account"
            className="w-64 rounded-card border border-line bg-surface-raised p-2 shadow-floating outline-none"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
