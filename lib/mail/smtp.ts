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
  /** To answer each step after that. */
  readonly answer: number;
};

const patient: SmtpTimeouts = { connect: 10_000, greeting: 10_000, answer: 30_000 };

/** Hands mail to a server, one connection a mail. A password goes over TLS, or to this very machine. */
export function smtp(server: MailServer, from: MailAddress, timeouts: SmtpTimeouts = patient): Deliver {
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
  return async (envelope) => {
    const { to, subject, text, html } = envelope;
    try {
      await transport.sendMail({ from, to, subject, text, html, messageId: messageId(envelope), headers: automatic });
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
 * Refused for good: the recipient or the message, by a reply of 5xx, or by an address that the server cannot take. A
 * sender or a sign-in that the server refuses is a matter of settings, and the mail waits until they are right.
 */
function isRefusal({ code, command, responseCode }: SmtpFailure): boolean {
  if (responseCode === undefined) return code === "EENVELOPE";
  return responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
}

/** What the server or the network said, without the address that it was about. */
function withoutAddresses({ code, command, message }: SmtpFailure, to: string): string {
  const said = message.replaceAll(to, "…").replace(/[^\s<>]*@[^\s<>]*/g, "…");
  return `${code} at ${command ?? "?"}: ${said}`.slice(0, 300);
}
