import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import type { DatabaseFailureKind } from "@/lib/database-failures";

/** An answer under way, and what the server has to know of it before it is sent. */
export type Answer = {
  readonly response: ServerResponse;
  /** Whether an action or a form's route was entered; a form that fails before could not be read. */
  actionStarted: boolean;
  /** The failure of the database that the page or route ran into. */
  failure: DatabaseFailureKind | null;
  /** Whether the log holds a line of what is wrong with it. */
  logged: boolean;
};

declare global {
  var waypointAnswers: AsyncLocalStorage<Answer> | undefined;
}

/** Global, since the server and the pages that it serves are bundled apart. */
globalThis.waypointAnswers ??= new AsyncLocalStorage();
const answers = globalThis.waypointAnswers;

export function newAnswer(response: ServerResponse): Answer {
  return { response, actionStarted: false, failure: null, logged: false };
}

/** Does the work, within which a page or an action may tell of the answer what only it knows. */
export function answering<T>(answer: Answer, work: () => T): T {
  return answers.run(answer, work);
}

/** The answer that this code works for; undefined outside of any. */
export function answerUnderWay(): Answer | undefined {
  return answers.getStore();
}

/**
 * Makes 404 the status of the page being rendered, whatever it shows. Next's own `notFound()` sends a page that stays
 * empty without script; one that calls this instead is whole. To be called before anything is sent, so above any
 * boundary of Suspense.
 */
export function answerNotFound(): void {
  const response = answers.getStore()?.response;
  if (response && !response.headersSent) response.statusCode = 404;
}
