import type { IncomingMessage, ServerResponse } from "node:http";
import { databaseFailures } from "@/lib/database-failures";
import type { Answer } from "@/lib/http/answer-status";
import { type Refusal, refusalOfStatus } from "./refusals";
import { isRefused, refuse, retryAfter, sendRefusal } from "./refuse";

const sending = ["writeHead", "flushHeaders", "write", "end"] as const;
const preparing = ["setHeader", "appendHeader", "removeHeader"] as const;

/**
 * Gives the server the last word on an answer, just before it is sent: the application answers 500 to all that fails,
 * and some of it with no page at all. Once the request is refused, whatever else the application writes is dropped.
 */
export function correctErrorAnswers(request: IncomingMessage, answer: Answer): void {
  const { response } = answer;
  for (const name of preparing) intercept(response, name, (args) => (isRefused(response) ? null : args));
  for (const name of sending) {
    intercept(response, name, (args) => {
      if (isRefused(response)) return null;
      if (response.headersSent) return args;
      if (name === "writeHead") response.statusCode = Number(args[0]);
      const refusal = refusalFor(request, answer);
      // What is not there is no news, and what has its line gets no second one.
      if (refusal) (refusal.status === 404 || answer.logged ? sendRefusal : refuse)(request, response, refusal);
      if (refusal) return null;
      return name === "writeHead" ? [response.statusCode, ...args.slice(1)] : args;
    });
  }
}

type Method = (typeof sending | typeof preparing)[number];

/** Has `arguments` see what the method is called with; what it returns goes on, `null` ends the call. */
function intercept(response: ServerResponse, name: Method, through: (args: unknown[]) => unknown[] | null): void {
  const method = response[name];
  const intercepted = (...args: unknown[]) => {
    const passed = through(args);
    return passed ? Reflect.apply(method, response, passed) : response;
  };
  Object.defineProperty(response, name, { value: intercepted, writable: true, configurable: true });
}

/** Sets the status that tells what happened; a refusal where the application has no page that says it. */
function refusalFor(request: IncomingMessage, answer: Answer): Refusal | null {
  const { response } = answer;
  const misread = response.statusCode === 500 && isUnreadForm(request, answer);
  if (misread) response.statusCode = 400;
  else if (response.statusCode === 500 && answer.failure) {
    response.statusCode = databaseFailures[answer.failure].status;
    response.setHeader("retry-after", retryAfter);
  }
  if (response.statusCode < 400 || (!misread && hasPage(request, response))) return null;
  return answer.failure
    ? { ...databaseFailures[answer.failure], status: response.statusCode }
    : refusalOfStatus(response.statusCode);
}

/** A form fails before its action begins only if it cannot be read. */
function isUnreadForm({ method }: IncomingMessage, { actionStarted, failure }: Answer): boolean {
  return method === "POST" && !actionStarted && !failure;
}

/** Whether the application says more than a word. That an action is of an older build is told to the page's script. */
function hasPage({ headers }: IncomingMessage, response: ServerResponse): boolean {
  if (response.hasHeader("x-nextjs-action-not-found") && headers["next-action"] !== undefined) return true;
  return !/^text\/plain/.test(String(response.getHeader("content-type") ?? "text/plain"));
}
