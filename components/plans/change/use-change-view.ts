import { useEffect, useRef, useState } from "react";
import type { ChangeView } from "@/lib/planning/change-view";
import type { ChangeAnswer, ChangeQuestion } from "./change-messages";

export type ShownChange = {
  readonly view: ChangeView;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
};

/**
 * What the fields of a form ask of a plan, computed by a worker that is started when it is first asked.
 * @param url where the worker reads the plan
 * @returns what is shown, and a function that asks for what the form holds now
 */
export function useChangeView(
  first: ShownChange,
  url: string,
): { shown: ShownChange; ask: (form: HTMLFormElement) => void } {
  const [shown, show] = useState(first);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);

  useEffect(() => () => worker.current?.terminate(), []);

  function start(): Worker {
    const started = new Worker(new URL("./change-worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<ChangeAnswer>) => {
      if (data.ok && data.id === asked.current) show({ view: data.view, errors: data.errors });
    });
    return started;
  }

  function ask(form: HTMLFormElement) {
    worker.current ??= start();
    const data = new FormData(form);
    const query = Object.fromEntries([...new Set(data.keys())].map((name) => [name, data.getAll(name).map(String)]));
    asked.current += 1;
    worker.current.postMessage({ id: asked.current, url, query } satisfies ChangeQuestion);
  }

  return { shown, ask };
}
