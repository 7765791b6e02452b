"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { type MouseEvent, useEffect, useState } from "react";

const SearchDialog = dynamic(() => import("@/components/explore/search-dialog").then((module) => module.SearchDialog), {
  ssr: false,
});

/** Leads to the search page without script; with it, opens the search where one is, also by / and Ctrl or ⌘ with K. */
export function SearchOpener() {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    function openByKey(event: KeyboardEvent) {
      if (!isSearchKey(event) || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      setAsked(true);
      setOpen(true);
    }
    document.addEventListener("keydown", openByKey);
    return () => document.removeEventListener("keydown", openByKey);
  }, []);

  function openHere(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // asks for a new tab
    event.preventDefault();
    setAsked(true);
    setOpen(true);
  }

  return (
    <>
      <Link
        href="/search"
        prefetch={false}
        onClick={openHere}
        aria-keyshortcuts="/ Control+K Meta+K"
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control px-2 text-muted text-sm hover:bg-surface-sunken hover:text-ink sm:min-h-9"
      >
        <Search className="size-4.5" aria-hidden="true" />
        <span className="sr-only xl:not-sr-only">Search</span>
        <span aria-hidden="true" className="hidden rounded-control border border-line px-1.5 text-xs xl:inline">
          /
        </span>
      </Link>
      {asked && <SearchDialog open={open} onOpenChange={setOpen} />}
    </>
  );
}

function isSearchKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === "k") return (ctrlKey || metaKey) && !altKey;
  return key === "/" && !ctrlKey && !metaKey && !altKey;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select"))
  );
}
