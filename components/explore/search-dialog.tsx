"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod/mini";
import { buttonLook } from "@/components/ui/button";
import { addressOf, kindTitles, type SearchEntry, search } from "@/lib/explore/search";

export type SearchDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

type Index = "loading" | "failed" | readonly SearchEntry[];

/** Search over everything in the catalogue, by keyboard throughout; the index is fetched when it first opens. */
export function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const index = useIndex(open);
  const groups = Array.isArray(index)
    ? search(index, query).map(({ kind, entries }) => ({ value: kind, items: [...entries] }))
    : [];

  function change(next: boolean) {
    setQuery("");
    onOpenChange(next);
  }

  function goTo(entry: SearchEntry) {
    change(false);
    router.push(addressOf(entry));
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
            value={query}
            onValueChange={(value) => setQuery(value)}
            itemToStringValue={(entry: SearchEntry) => entry.name}
            autoHighlight="always"
            keepHighlight
          >
            <div className="flex items-center gap-2 border-line border-b p-3">
              <Search className="size-5 shrink-0 text-muted" aria-hidden="true" />
              <Autocomplete.Input
                aria-label="Search roles, skills and tools"
                placeholder="A role, a skill or a tool"
                maxLength={80}
                className="min-h-11 min-w-0 flex-1 rounded-control bg-transparent px-2 text-[1rem] placeholder:text-muted"
              />
              <Dialog.Close className={buttonLook({ tone: "plain", size: "small" })}>Close</Dialog.Close>
            </div>
            <div className="min-h-0 overflow-y-auto overscroll-contain p-2">
              <Autocomplete.Status className="px-2 text-muted text-sm">
                {statusOf(index, query, groups.length)}
              </Autocomplete.Status>
              <Autocomplete.List>
                {(group: (typeof groups)[number]) => (
                  <Autocomplete.Group key={group.value} items={group.items} className="mb-2">
                    <Autocomplete.GroupLabel className="px-2 py-1 font-medium text-muted text-xs">
                      {kindTitles[group.value]}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(entry: SearchEntry) => (
                        <Autocomplete.Item
                          key={entry.id}
                          value={entry}
                          onClick={() => goTo(entry)}
                          className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-3 rounded-control px-2 py-1 text-sm data-highlighted:bg-accent-soft"
                        >
                          <span className="font-medium">{entry.name}</span>
                          <span className="text-muted text-xs">{entry.note}</span>
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

function statusOf(index: Index, query: string, groups: number): string | null {
  if (index === "loading") return "Loading";
  if (index === "failed") return "The search did not load. Close it and try again in a moment.";
  if (query.trim() === "") return "Type a name, such as Docker, or a short form, such as k8s.";
  return groups === 0 ? "Nothing is called that, or nearly so." : null;
}

const indexShape = z.array(
  z.object({
    kind: z.enum(["role", "skill", "tool"]),
    id: z.string(),
    name: z.string(),
    also: z.array(z.string()),
    note: z.string(),
  }),
);

/** The index once it is there; asked for anew whenever the dialog opens, which costs nothing while it is unchanged. */
function useIndex(open: boolean): Index {
  const [index, setIndex] = useState<Index>("loading");
  useEffect(() => {
    if (!open) return;
    const request = new AbortController();
    loadIndex(request.signal).then(
      (entries) => setIndex(entries),
      () => request.signal.aborted || setIndex((last) => (Array.isArray(last) ? last : "failed")),
    );
    return () => request.abort();
  }, [open]);
  return index;
}

async function loadIndex(signal: AbortSignal): Promise<readonly SearchEntry[]> {
  const response = await fetch("/search/index.json", { signal });
  if (!response.ok) throw new Error(`The index answered ${response.status}.`);
  return indexShape.parse(await response.json());
}
