import { randomBytes } from "node:crypto";
import { type IncomingMessage, ServerResponse } from "node:http";
import { isHttps } from "@/lib/http/app-url";
import { contentSecurityPolicy } from "@/lib/http/security-headers";
import { log } from "@/lib/log/log";
import { loggedRequest } from "@/lib/log/logged-request";
import { fail } from "@/lib/result";
import { refusalPage } from "./refusal-page";
import type { Refusal } from "./refusals";

/** Seconds after which it is worth asking again what could not be served now. */
export const retryAfter = "5";

const refused = new WeakSet<ServerResponse>();

/** Whether the request was refused; nothing else may be sent then. */
export function isRefused(response: ServerResponse): boolean {
  return refused.has(response);
}

/** Answers with the refusal, in the form that the client reads, and notes it in the log. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { url: path = "", method = "", headers } = request;
  const { status, advice } = refusal;
  log.warn({ ...loggedRequest({ path, method, headers }), status, advice }, "request refused");
  sendRefusal(request, response, refusal);
}

/** The same without a line in the log, for what has one already. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    request.destroy();
    return;
  }
  const { type, body, policy } = written(request, refusal);
  for (const name of ["content-encoding", "etag", "last-modified", "transfer-encoding"]) response.removeHeader(name);
  const headers = {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "content-security-policy": policy,
    "cache-control": "no-store",
    ...(refusal.status === 405 && !response.hasHeader("allow") && { allow: "GET, HEAD, POST" }),
    ...(refusal.status === 503 && { "retry-after": retryAfter }),
  };
  // Not by the response's own methods: the application may have replaced them, to compress what it writes.
  Reflect.apply(ServerResponse.prototype.writeHead, response, [refusal.status, headers]);
  refused.add(response);
  Reflect.apply(ServerResponse.prototype.end, response, [body]);
}

type Written = { readonly type: string; readonly body: string; readonly policy: string };

function written({ headers }: IncomingMessage, { title, text }: Refusal): Written {
  const nonce = randomBytes(16).toString("base64");
  const policy = policyWithNonce(nonce);
  const message = `${title}. ${text}`;
  const accepted = headers.accept ?? "";
  if (accepted.includes("application/json")) {
    return { type: "application/json", body: JSON.stringify(fail({ kind: "refused", message })), policy };
  }
  if (accepted.includes("text/html") && headers["next-action"] === undefined) {
    return { type: "text/html; charset=utf-8", body: refusalPage({ title, text }, nonce), policy };
  }
  return { type: "text/plain", body: message, policy }; // the script of a form reads it only under this very type
}

/** The policy of a page that stands alone. */
export function policyWithNonce(nonce: string): string {
  return contentSecurityPolicy({ inline: { nonce }, https: isHttps(), development: false, signInOrigins: [] });
}
