import addressparser from "nodemailer/lib/addressparser";
import { z } from "zod";

/** A server that takes our mail. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise by STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
};

export type MailAddress = { readonly name: string; readonly address: string };

/** Where mail goes and whom it is from; without a server it stays on this machine. */
export type MailSettings = { readonly server: MailServer | null; readonly from: MailAddress };

/** `smtp://user:password@host:port`, or `smtps:` for TLS from the first byte; all but the host may be left out. */
export const mailServer = z.string().transform((text, context): MailServer => {
  const server = serverAt(text);
  if (server) return server;
  context.addIssue("must be an address such as smtp://user:password@mail.example.org:587, or smtps:// for TLS.");
  return z.NEVER;
});

function serverAt(text: string): MailServer | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === "" || !/^\/?$/.test(url.pathname + url.search)) {
    return null;
  }
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if (user === null || pass === null) return null;
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user !== "" && { auth: { user, pass } }),
  };
}

/** Null if it is not percent-encoded as addresses are. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** `no-reply@example.org`, or `Waypoint <no-reply@example.org>`. */
export const mailFrom = z.string().transform((text, context): MailAddress => {
  const [sender, ...others] = addressparser(text, { flatten: true });
  const address = z.email().safeParse(sender?.address);
  if (!sender || others.length > 0 || !address.success) {
    context.addIssue("must be an e-mail address, such as Waypoint <no-reply@example.org>.");
    return z.NEVER;
  }
  return { name: sender.name || "Waypoint", address: address.data };
});

/** Whether mail leaves this machine; if not, it lies in the outbox, where an operator can read it. */
export function hasMailServer(): boolean {
  return Boolean(process.env.SMTP_URL);
}
