import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { addressHeader } from "@/lib/http/request-headers";
import { vouchFor } from "./own-requests";

/**
 * Sets the headers that the application believes, and takes away those that a client may have made up: who is calling,
 * by which address people know us, and the request's id. One that Next makes of the server brings all that already.
 */
export function identify(request: IncomingMessage, response: ServerResponse, isOwn: boolean): void {
  const { headers } = request;
  if (!isOwn) {
    delete headers["x-request-id"];
    headers[addressHeader] = clientAddress(request);
    if (!isProxyTrusted()) for (const name of Object.keys(headers).filter(isForwarded)) delete headers[name];
    vouchFor(request);
  }
  // Next would take it for its own protocol, and ask itself by https. What people use stands in APP_URL.
  delete headers["x-forwarded-proto"];
  headers["x-request-id"] ??= randomUUID();
  response.setHeader("x-request-id", headers["x-request-id"]);
}

function isProxyTrusted(): boolean {
  return process.env.TRUST_PROXY === "1";
}

function isForwarded(name: string): boolean {
  return name === "forwarded" || name === "x-real-ip" || name.startsWith("x-forwarded-");
}

/** The peer's address; behind a proxy that is trusted, the one that the proxy saw. */
function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? "unknown";
  if (!isProxyTrusted()) return peer;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",");
  return forwarded.split(",").at(-1)?.trim() || peer;
}
