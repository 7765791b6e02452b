"use client";

import { startTransition, useEffect, useState } from "react";
import { unreachable } from "@/components/plans/unreachable";
import type { OpenedStep } from "@/lib/plans/pages";
import { type Failure, fail, type Result } from "@/lib/result";

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
    const answer = await loaded(planId, stepId, signal);
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

/** The script that reads a step comes with the first one that is opened. */
async function loaded(planId: string, stepId: string, signal?: AbortSignal): Promise<Result<OpenedStep, Failure>> {
  try {
    const { loadStep } = await import("@/components/plans/load-step");
    return await loadStep(planId, stepId, signal);
  } catch {
    return fail(unreachable);
  }
}
