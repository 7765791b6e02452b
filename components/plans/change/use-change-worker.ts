import { useEffect, useRef } from "react";
import type { ChangeView } from "@/lib/planning/change-view";
import type { ChangeAnswer, ChangeQuestion } from "./change-messages";

export type ShownChange = {
  readonly view: ChangeView;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
};

type Computed =
  | { readonly kind: "computed"; readonly change: ShownChange }
  /** Something else was asked since. */
  | { readonly kind: "superseded" }
  /** Not here and now; the server can still be asked. */
  | { readonly kind: "failed" };

/**
 * Computes what a form asks of a plan, in a worker that is started when it is first asked.
 * @param url where the worker reads the plan
 */
export function useChangeWorker(url: string): (asked: FormData) => Promise<Computed> {
  const worker = useRef<Worker | null>(null);
  const latest = useRef(0);

  useEffect(() => () => worker.current?.terminate(), []);

  return (asked) => {
    worker.current ??= new Worker(new URL("./change-worker.ts", import.meta.url), { type: "module" });
    const started = worker.current;
    latest.current += 1;
    const id = latest.current;
    const query = Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name).map(String)]));
    return new Promise((resolve) => {
      started.addEventListener("error", () => resolve({ kind: "failed" }), { once: true });
      started.addEventListener("message", function hear({ data }: MessageEvent<ChangeAnswer>) {
        if (data.id !== id) return;
        started.removeEventListener("message", hear);
        if (id !== latest.current) resolve({ kind: "superseded" });
        else if (!data.ok) resolve({ kind: "failed" });
        else resolve({ kind: "computed", change: { view: data.view, errors: data.errors } });
      });
      started.postMessage({ id, url, query } satisfies ChangeQuestion);
    });
  };
}
