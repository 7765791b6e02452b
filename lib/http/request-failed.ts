import { markedKind } from "@/lib/database-failures";
import { answerUnderWay } from "@/lib/http/answer-status";
import { log } from "@/lib/log/log";
import { logError } from "@/lib/log/log-error";
import { type LoggedRequest, loggedRequest } from "@/lib/log/logged-request";

/**
 * Takes note of an error that reached the boundary of a page, an action or a route: one line in the log, and for the
 * status of the answer, whether the database failed. That a form cannot be read is no error of ours.
 */
export function requestFailed(err: unknown, request: LoggedRequest, route: string): void {
  const answer = answerUnderWay();
  const failure = markedKind(err);
  const about = { ...loggedRequest(request), route };
  if (request.method === "POST" && answer && !answer.actionStarted && !failure) {
    if (answer.response.headersSent) return; // refused, and logged so
    log.warn({ ...about, err }, "form could not be read");
  } else logError(err, about, "request failed");
  if (answer) Object.assign(answer, { failure: answer.failure ?? failure, logged: true });
}
