import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

declare global {
  var waypointAnswers: AsyncLocalStorage<ServerResponse> | undefined;
}

/** Global, since the server and the pages that it serves are bundled apart. */
globalThis.waypointAnswers ??= new AsyncLocalStorage();
const answers = globalThis.waypointAnswers;

/** Does the work, within which a page may choose the status of the answer. */
export function answering<T>(response: ServerResponse, work: () => T): T {
  return answers.run(response, work);
}

/**
 * Makes 404 the status of the page being rendered, whatever it shows. Next's own `notFound()` sends a page that stays
 * empty without script; one that calls this instead is whole. To be called before anything is sent, so above any
 * boundary of Suspense.
 */
export function answerNotFound(): void {
  const response = answers.getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}
