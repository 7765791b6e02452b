import type { Instrumentation } from "next";

/** Once a server, before its first request: the database client compiles itself, so that no visitor waits for it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readiness } = await import("@/lib/server/readiness");
  await readiness();
}

/** One line in the log for each error that reached a boundary; the person sees its digest and request id. */
export const onRequestError: Instrumentation.onRequestError = async (err, request, context) => {
  const { requestFailed } = await import("@/lib/http/request-failed");
  requestFailed(err, request, context.routePath);
};
