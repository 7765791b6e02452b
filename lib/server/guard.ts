import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answering, newAnswer } from "@/lib/http/answer-status";
import { isHttps } from "@/lib/http/app-url";
import { securityHeaders } from "@/lib/http/security-headers";
import { logError } from "@/lib/log/log-error";
import { loggedRequest } from "@/lib/log/logged-request";
import { limitBody } from "./body-limit";
import { refusalOf } from "./check-request";
import { correctErrorAnswers } from "./error-answers";
import { identify } from "./identify";
import { isOwnRequest } from "./own-requests";
import { refusalOfStatus } from "./refusals";
import { isRefused, refuse, sendRefusal } from "./refuse";

/** Serves a request; `isOwn` tells one that the server makes of itself. */
type Serve = (request: IncomingMessage, response: ServerResponse, isOwn: boolean) => Promise<void>;

/**
 * The way of every request into the application: known by an id, with the headers that every answer has, refused if it
 * is none that the application should see.
 */
export function guarded(serve: Serve): RequestListener {
  return (request, response) => {
    const isOwn = isOwnRequest(request);
    identify(request, response, isOwn);
    for (const [name, value] of Object.entries(securityHeaders({ https: isHttps() }))) response.setHeader(name, value);
    const refusal = isOwn ? null : refusalOf(request);
    if (refusal) return refuse(request, response, refusal);
    if (limitBody(request, response)) return;

    const answer = newAnswer(response);
    correctErrorAnswers(request, answer);
    answering(answer, () => serve(request, response, isOwn)).catch((error: unknown) =>
      failed(error, request, response),
    );
  };
}

/** The application answers its own errors; this is for a connection that was cut, or answered before it could. */
function failed(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (request.destroyed || isRefused(response)) return;
  const { url: path = "/", method = "GET", headers } = request;
  logError(error, loggedRequest({ path, method, headers }), "request failed");
  sendRefusal(request, response, refusalOfStatus(500));
}
