import { databaseFailures } from "@/lib/database-failures";
import type { FormAction } from "@/lib/http/form-action";
import { type Failure, fail } from "@/lib/result";

/**
 * A route handler that takes a form as an action does, and gives the action's result as JSON. For what has to arrive
 * even when its page is gone (`keepalive`); the one way in which a route may write. The server has let only small
 * requests of our own pages through to it.
 */
export function formRoute<T>(action: FormAction<T>): (request: Request) => Promise<Response> {
  return async (request) => {
    const form = await request.formData().catch(() => null);
    const result = form ? await action(null, form) : fail(noForm);
    const status = result === null || result.ok ? 200 : statusOf(result.error);
    return Response.json(result, { status, headers: { "cache-control": "no-store" } });
  };
}

const noForm = { kind: "invalid", message: "This form could not be read. Reload the page and try again." } as const;

const statuses: Readonly<Record<string, number>> = {
  "signed-out": 401,
  "no-account": 401,
  "no-such-level": 404,
  "no-such-plan": 404,
  "no-such-step": 404,
  "too-many-attempts": 429,
};

/** The status of an answer that holds this failure. */
export function statusOf({ kind }: Failure): number {
  const failure = Object.entries(databaseFailures).find(([known]) => known === kind)?.[1];
  return failure?.status ?? statuses[kind] ?? 400;
}
