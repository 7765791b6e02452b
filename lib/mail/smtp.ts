import { createTransport } from "nodemailer";
import { appUrl } from "@/lib/http/app-url";
import { automatic, messageId } from "./headers";
import type { MailAddress, MailServer } from "./mail-settings";
import type { Deliver, Delivery } from "./message";

/** How long a mail server may take, milliseconds. All of a try together stays below the queue's `expireInSeconds`. */
export type SmtpTimeouts = {
  /** To be found and to answer at all. */
  readonly connect: number;
  /** To say hello. */
  readonly greeting: number;
  /** To answer each step after that; a mail that it looks through for longer comes twice. */
  readonly answer: number;
};

const smtpTimeouts: SmtpTimeouts = { connect: 10_000, greeting: 10_000, answer: 60_000 };

/** Without what means something in a list of addresses, or a mail could go to someone else. */
const plainAddress = /^[^\s<>()[\],;:\\"@]+@[^\s<>()[\],;:\\"@]+$/u;

/** Hands mail to a server, one connection a mail. A password goes over TLS, or to this very machine. */
export function smtp(server: MailServer, from: MailAddress, timeouts = smtpTimeouts): Deliver {
  const transport = createTransport({
    ...server,
    name: appUrl().hostname,
    requireTLS: server.auth !== undefined && !isLoopback(server.host),
    dnsTimeout: timeouts.connect,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (outgoing) => {
    const { to, subject, text, html } = outgoing;
    if (!plainAddress.test(to)) return { outcome: "refused", said: "this is no address that mail can be sent to" };
    const headers = { messageId: messageId(outgoing), headers: automatic };
    try {
      await transport.sendMail({ from, to, subject, text, html, ...headers });
      return { outcome: "accepted" };
    } catch (error) {
      return failed(error, to);
    }
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host);
}

/** A failure as nodemailer tells it. */
type SmtpFailure = Error & { readonly code?: string; readonly command?: string; readonly responseCode?: number };

function failed(error: unknown, to: string): Delivery {
  if (!isSmtpFailure(error)) throw error;
  return { outcome: isRefusal(error) ? "refused" : "deferred", said: withoutAddresses(error, to) };
}

function isSmtpFailure(error: unknown): error is SmtpFailure {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/**
 * Refused for good: the recipient or the message, by a reply of 5xx. A sender or a sign-in that the server refuses is a
 * matter of settings, and the mail waits until they are right.
 */
function isRefusal({ command, responseCode = 0 }: SmtpFailure): boolean {
  return responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
}

/** What the server or the network said, without the address that it was about. */
function withoutAddresses({ code, command, message }: SmtpFailure, to: string): string {
  const said = message.replaceAll(to, "…").replace(/[^\s<>]*@[^\s<>]*/g, "…");
  return `${code} at ${command ?? "?"}: ${said}`.slice(0, 300);
}
