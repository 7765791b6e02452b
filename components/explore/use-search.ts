"use client";

import { useEffect, useState } from "react";
import { z } from "zod/mini";

const answerShape = z.object({
  near: z.boolean(),
  groups: z.array(
    z.object({
      title: z.string(),
      hits: z.array(z.object({ href: z.string(), name: z.string(), note: z.string() })),
    }),
  ),
});

export type SearchAnswer = z.infer<typeof answerShape>;

export type SearchState = {
  /** The last answer; `null` before the first, and for an empty query. */
  readonly answer: SearchAnswer | "failed" | null;
  /** Whether the answer is to the present query and not to an earlier one. */
  readonly current: boolean;
};

/** Asks the server for each query in turn; an answer to a query that has changed since is dropped. */
export function useSearch(query: string): SearchState {
  const [last, setLast] = useState<{ query: string; answer: SearchAnswer | "failed" } | null>(null);
  useEffect(() => {
    if (query === "") return;
    const request = new AbortController();
    ask(query, request.signal).then(
      (answer) => setLast({ query, answer }),
      () => request.signal.aborted || setLast({ query, answer: "failed" }),
    );
    return () => request.abort();
  }, [query]);
  if (query === "") return { answer: null, current: true };
  return { answer: last?.answer ?? null, current: last?.query === query };
}

async function ask(query: string, signal: AbortSignal): Promise<SearchAnswer> {
  const response = await fetch(`/search/results.json?${new URLSearchParams({ q: query })}`, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  return answerShape.parse(await response.json());
}
