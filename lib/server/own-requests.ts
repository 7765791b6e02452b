import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

const header = "x-waypoint-own";
const token = randomUUID(); // no client knows it, so none passes for the server itself

/** Headers by which a request of the server to itself is known. */
export const ownHeaders: Readonly<Record<string, string>> = { [header]: token };

/** Whether the server itself sent it: for a page to keep, or since Next hands an action on with all of its headers. */
export function isOwnRequest(request: IncomingMessage): boolean {
  return request.headers[header] === token;
}

/** Makes what Next asks of the server while it answers this request known as the server's own. */
export function vouchFor(request: IncomingMessage): void {
  request.headers[header] = token;
}
