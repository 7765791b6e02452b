"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type SearchAnswer, type SearchState, useSearch } from "@/components/explore/use-search";
import { buttonLook } from "@/components/ui/button";
import { longestQuery } from "@/lib/explore/search-query";

type SearchDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

type Hit = SearchAnswer["groups"][number]["hits"][number];

/** The first hits of the search page while one types, by keyboard throughout. */
export function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const query = typed.trim();
  const search = useSearch(query);
  const groups = hitsOf(search).map(({ title, hits }) => ({ value: title, items: hits }));

  function change(next: boolean) {
    setTyped("");
    onOpenChange(next);
  }

  function goTo(href: string) {
    change(false);
    router.push(href);
  }

  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup
          aria-label="Search"
          className="-translate-x-1/2 fixed top-4 left-1/2 z-50 flex max-h-[min(34rem,calc(100dvh-2rem))] w-[calc(100vw-2rem)] max-w-xl flex-col rounded-card border border-line bg-surface-raised shadow-floating outline-none sm:top-[12dvh] sm:max-h-[min(34rem,76dvh)]"
        >
          <Autocomplete.Root
            open
            inline
            mode="none"
            items={groups}
            value={typed}
            onValueChange={(value) => setTyped(value)}
            itemToStringValue={(hit: Hit) => hit.name}
            autoHighlight="always"
            keepHighlight
          >
            <div className="flex items-center gap-2 border-line border-b p-3">
              <Search className="size-5 shrink-0 text-muted" aria-hidden="true" />
              <Autocomplete.Input
                aria-label="Search roles, skills and tools"
                placeholder="A role, a skill or a tool"
                maxLength={longestQuery}
                className="min-h-11 min-w-0 flex-1 rounded-control bg-transparent px-2 text-[1rem] placeholder:text-muted"
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || query === "" || (search.current && groups.length > 0)) return;
                  event.preventBaseUIHandler(); // what is highlighted answers an earlier query
                  goTo(`/search?${new URLSearchParams({ q: query })}`);
                }}
              />
              <Dialog.Close className={buttonLook({ tone: "plain", size: "small" })}>Close</Dialog.Close>
            </div>
            <div className="min-h-0 overflow-y-auto overscroll-contain p-2">
              <Autocomplete.Status className="px-2 text-muted text-sm not-empty:pb-2">
                {statusOf(search, query)}
              </Autocomplete.Status>
              <Autocomplete.List>
                {(group: (typeof groups)[number]) => (
                  <Autocomplete.Group key={group.value} items={group.items} className="mb-2">
                    <Autocomplete.GroupLabel className="px-2 py-1 font-medium text-muted text-xs">
                      {group.value}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(hit: Hit) => (
                        <Autocomplete.Item
                          key={hit.href}
                          value={hit}
                          onClick={() => goTo(hit.href)}
                          className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-3 rounded-control px-2 py-1 text-sm data-highlighted:bg-accent-soft"
                        >
                          <span className="font-medium">{hit.name}</span>
                          <span className="text-muted text-xs">{hit.note}</span>
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </div>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function hitsOf({ answer }: SearchState): SearchAnswer["groups"] {
  return answer === null || answer === "failed" ? [] : answer.groups;
}

function statusOf({ answer }: SearchState, query: string): string | null {
  if (query === "") return "Type a name, such as Docker, or a short form, such as k8s.";
  if (answer === null) return "Searching";
  if (answer === "failed") return "Search did not answer. Press Enter to open the search page.";
  if (answer.groups.length === 0) return "No results for that name.";
  return answer.near ? "No exact match. Did you mean one of these?" : null;
}
