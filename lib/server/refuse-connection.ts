import { randomBytes } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { isHttps } from "@/lib/http/app-url";
import { securityHeaders } from "@/lib/http/security-headers";
import { log } from "@/lib/log/log";
import { refusalPage } from "./refusal-page";
import { headersTooLarge, type Refusal, tooSlow, unreadable } from "./refusals";
import { policyWithNonce } from "./refuse";

/** Answers what is no HTTP at all, on the bare connection. Nothing of it goes to the log, since it may be anything. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  const isSilent = socket instanceof Socket && socket.bytesRead === 0; // browsers open some in advance
  if (isSilent || error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = refusalOfCode(error.code);
  log.warn({ status: refusal.status, code: error.code }, "request refused");
  const nonce = randomBytes(16).toString("base64");
  const body = refusalPage(refusal, nonce);
  const headers = {
    ...securityHeaders({ https: isHttps() }),
    "Content-Security-Policy": policyWithNonce(nonce),
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`, ...lines, "", body].join("\r\n"));
}

function refusalOfCode(code: string | undefined): Refusal {
  if (code === "HPE_HEADER_OVERFLOW") return headersTooLarge;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? tooSlow : unreadable;
}
