"use client";

import { startTransition, useEffect, useState } from "react";
import { loadStep } from "@/components/plans/load-step";
import type { OpenedStep } from "@/lib/plans/pages";
import type { Failure } from "@/lib/result";

type OpenedStepState = {
  /** As last loaded, perhaps of an earlier revision; null until it is there. */
  readonly opened: OpenedStep | null;
  /** Why the last attempt failed; null while none did. */
  readonly failure: Failure | null;
  /** Loads it now; the promise ends when that was tried. */
  readonly load: () => Promise<void>;
};

/**
 * A step's detail, loaded when it is first wanted and again whenever the plan has a later revision. What is there stays
 * until something newer is, so nothing typed in its forms is lost.
 */
export function useOpenedStep(planId: string, stepId: string, revision: number, isWanted: boolean): OpenedStepState {
  const [opened, setOpened] = useState<OpenedStep | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function load(signal?: AbortSignal) {
    const answer = await loadStep(planId, stepId, signal);
    if (signal?.aborted) return;
    startTransition(() => {
      setFailure(answer.ok ? null : answer.error);
      if (answer.ok) setOpened((last) => (last && last.revision > answer.value.revision ? last : answer.value));
    });
  }

  const isStale = opened === null || opened.revision < revision;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is made anew at each render; what it depends on is here
  useEffect(() => {
    if (!isWanted || !isStale) return;
    const request = new AbortController();
    load(request.signal);
    return () => request.abort();
  }, [isWanted, isStale, revision, planId, stepId]);

  return { opened, failure, load: () => load() };
}
