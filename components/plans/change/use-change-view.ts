import { useState } from "react";
import type { ShownChange } from "./use-change-worker";
import { useChangeWorker } from "./use-change-worker";

/**
 * What the fields of a form ask of a plan.
 * @param url where the worker reads the plan
 * @returns what is shown, and a function that asks for something else
 */
export function useChangeView(
  first: ShownChange,
  url: string,
): { shown: ShownChange; ask: (asked: FormData) => Promise<void> } {
  const [shown, show] = useState(first);
  const compute = useChangeWorker(url);

  async function ask(asked: FormData) {
    const answer = await compute(asked);
    if (answer.kind === "computed") show(answer.change);
  }

  return { shown, ask };
}
